import type { Db } from '@sleutel/db';
import { Prisma } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { emptyPlan, type PlanDocument, type ReviewStanding, reviewStanding } from '@sleutel/domain/plan';
import type { Side } from '@sleutel/domain/user';
import { loadCompany } from '../company/index.ts';
import { notFound, type ServiceDeps } from '../core/index.ts';
import { commentsOf, type PlanCommentView } from './comments.ts';
import { type PlanPeople, peopleAround } from './people.ts';
import { documentOf, findPlan } from './record.ts';
import { type PlanSpending, spendingOf } from './spending.ts';

/** One side agreed with one version. */
export interface PlanSignOffView {
  readonly side: Side;
  readonly version: number;
  readonly user: { readonly id: string; readonly name: string };
  /** ISO 8601. */
  readonly signedAt: string;
  /** It is for the plan as it is. */
  readonly standing: boolean;
}

/** How far a goal had got on a day. */
export interface PlanReadingView {
  readonly goalId: string;
  readonly readOn: string;
  readonly value: string;
}

export interface PlanReviewView {
  readonly nextOn: string | null;
  readonly standing: ReviewStanding;
  readonly last: { readonly on: string; readonly by: string | null; readonly note: string | null } | null;
}

/** The plan of an account with everything around it. Version 0 is a plan nobody has written yet. */
export interface PlanView extends PlanPeople {
  readonly accountId: string;
  readonly version: number;
  readonly document: PlanDocument;
  readonly changed: { readonly at: string; readonly by: string | null } | null;
  /** The task behind each next step, by the step's id. */
  readonly tasks: Readonly<Record<string, { readonly id: string; readonly doneAt: string | null }>>;
  readonly readings: readonly PlanReadingView[];
  readonly spending: PlanSpending;
  /** The newest of each side. */
  readonly signOffs: readonly PlanSignOffView[];
  readonly comments: readonly PlanCommentView[];
  readonly review: PlanReviewView;
}

export async function viewPlan(deps: Pick<ServiceDeps, 'db' | 'now'>, accountId: string): Promise<PlanView> {
  const { db } = deps;
  const [plan, company, people, account] = await Promise.all([
    findPlan(db.prisma, accountId),
    loadCompany(db),
    peopleAround(db, accountId),
    db.prisma.account.findUnique({ where: { id: accountId }, select: { id: true } }),
  ]);
  if (!account) throw notFound('account', accountId);
  const document = plan ? documentOf(plan) : emptyPlan;
  const planId = plan?.id ?? null;
  const nextOn = plan?.nextReviewOn?.toISOString().slice(0, 10) ?? null;
  const [changed, tasks, readings, spending, signOffs, comments, last] = await Promise.all([
    changeOf(db, planId),
    tasksOf(db, accountId),
    readingsOf(db, planId),
    spendingOf(db, { accountId, planId, budget: document.budget, company }),
    signOffsOf(db, planId, plan?.version ?? 0),
    commentsOf(db, planId),
    lastReview(db, planId),
  ]);
  return {
    ...people,
    accountId,
    version: plan?.version ?? 0,
    document,
    changed,
    tasks,
    readings,
    spending,
    signOffs,
    comments,
    review: { nextOn, standing: reviewStanding(nextOn, dayIn(company.timeZone, deps.now())), last },
  };
}

async function changeOf({ prisma }: Db, planId: string | null): Promise<PlanView['changed']> {
  if (planId === null) return null;
  const row = await prisma.planVersion.findFirst({
    where: { planId },
    orderBy: { version: 'desc' },
    select: { createdAt: true, by: { select: { name: true } } },
  });
  return row && { at: row.createdAt.toISOString(), by: row.by?.name ?? null };
}

async function tasksOf({ prisma }: Db, accountId: string): Promise<PlanView['tasks']> {
  const rows = await prisma.task.findMany({
    where: { accountId, planStepId: { not: null } },
    select: { id: true, planStepId: true, doneAt: true },
  });
  return Object.fromEntries(
    rows.map(({ id, planStepId, doneAt }) => [
      planStepId ?? '',
      { id, doneAt: doneAt?.toISOString() ?? null },
    ]),
  );
}

async function readingsOf({ pool }: Db, planId: string | null): Promise<PlanReadingView[]> {
  const { rows } = await pool.query<PlanReadingView>(Prisma.sql`
    SELECT goal_id AS "goalId", read_on AS "readOn", trim_scale(value)::text AS value FROM plan_readings
    WHERE plan_id = ${planId}::uuid ORDER BY read_on, goal_id`);
  return rows;
}

async function signOffsOf(
  { prisma }: Db,
  planId: string | null,
  current: number,
): Promise<PlanSignOffView[]> {
  if (planId === null) return [];
  const rows = await prisma.planSignOff.findMany({
    where: { planId },
    orderBy: { version: 'desc' },
    distinct: ['side'],
    include: { user: { select: { id: true, name: true } } },
  });
  return rows.map(({ side, version, user, signedAt }) => ({
    side,
    version,
    user,
    signedAt: signedAt.toISOString(),
    standing: version === current,
  }));
}

async function lastReview({ pool }: Db, planId: string | null): Promise<PlanReviewView['last']> {
  const { rows } = await pool.query<NonNullable<PlanReviewView['last']>>(Prisma.sql`
    SELECT r.reviewed_on AS "on", u.name AS by, r.note
    FROM plan_reviews r LEFT JOIN users u ON u.id = r.by_user_id
    WHERE r.plan_id = ${planId}::uuid ORDER BY r.reviewed_on DESC, r.id DESC LIMIT 1`);
  return rows[0] ?? null;
}
