import { newId, type Prisma } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { emptyPlan, mergePlan, nextReviewOn, PlanChange, PlanDocument } from '@sleutel/domain/plan';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, audit, defineVerb, notFound, personOf, ServiceError } from '../core/index.ts';
import { peopleAround, refuseStrangers } from './people.ts';
import { columnsOf, documentOf, lockPlan, type PlanRecord } from './record.ts';
import { syncSteps } from './steps.ts';
import { type PlanView, viewPlan } from './view.ts';

const Input = z.object({
  accountId: z.uuid(),
  /** The version the sections were changed on, 0 for a plan nobody has written: who was slower is told. */
  version: z.int().min(0),
  change: PlanChange,
});

type Ctx = Authorised<'plan.update'>;
type Tx = Prisma.TransactionClient;

/**
 * Changes sections of a plan and keeps a version. The sign-offs of the version before are void by that. Others may
 * write in other sections meanwhile; a section that somebody else changed is not overwritten.
 */
export const updatePlan = defineVerb({
  name: 'plan.update',
  input: Input,
  run: async (ctx, { accountId, version, change }): Promise<PlanView> => {
    refuseNoPeriod(change);
    refuseStrangers(change, await peopleAround(ctx.db, accountId));
    const { timeZone } = await loadCompany(ctx.db);
    await ctx.db.prisma.$transaction(async (tx) => {
      const plan = await openPlan(tx, ctx, accountId, dayIn(timeZone, ctx.now()));
      const current = documentOf(plan);
      const base = plan.version === version ? current : await documentAt(tx, plan, version);
      const merge = mergePlan(base, current, change);
      if (merge.kind === 'conflict') throw await changedMeanwhile(tx, plan, merge.sections);
      if (merge.sections.length > 0)
        await writeVersion(tx, ctx, plan, { document: merge.document, timeZone });
    });
    return viewPlan(ctx, accountId);
  },
});

/** A budget is for a time that does not end before it begins. */
function refuseNoPeriod({ budget }: z.output<typeof PlanChange>): void {
  if (!budget?.from || !budget.until || budget.from <= budget.until) return;
  throw new ServiceError('refused', 'plan-budget-ends-before', 'The budget ends before it begins.');
}

/** The plan to write in, made where nobody has written yet, and locked. */
async function openPlan(tx: Tx, ctx: Ctx, accountId: string, today: string): Promise<PlanRecord> {
  const account = await tx.account.findUnique({ where: { id: accountId }, select: { id: true } });
  if (!account) throw notFound('account', accountId);
  const at = ctx.now();
  const nextReview = new Date(`${nextReviewOn(today, emptyPlan.reviewEveryDays)}T00:00:00Z`);
  await tx.plan.createMany({
    data: [{ id: newId(at), accountId, version: 0, nextReviewOn: nextReview, createdAt: at, updatedAt: at }],
    skipDuplicates: true,
  });
  return lockPlan(tx, accountId);
}

async function documentAt(tx: Tx, plan: PlanRecord, version: number): Promise<PlanDocument> {
  if (version === 0) return emptyPlan;
  const row = await tx.planVersion.findUnique({ where: { planId_version: { planId: plan.id, version } } });
  if (!row) throw new ServiceError('invalid', 'plan-no-version', `The plan has no version ${version}.`);
  return PlanDocument.parse(row.document);
}

async function changedMeanwhile(
  tx: Tx,
  plan: PlanRecord,
  sections: readonly string[],
): Promise<ServiceError> {
  const last = await tx.planVersion.findFirst({
    where: { planId: plan.id },
    orderBy: { version: 'desc' },
    select: { by: { select: { name: true } } },
  });
  return new ServiceError('conflict', 'plan-changed', 'Somebody else changed this section meanwhile.', {
    sections,
    version: plan.version,
    by: last?.by?.name ?? null,
  });
}

interface NewVersion {
  readonly document: PlanDocument;
  readonly timeZone: string;
}

async function writeVersion(
  tx: Tx,
  ctx: Ctx,
  plan: PlanRecord,
  { document, timeZone }: NewVersion,
): Promise<void> {
  const at = ctx.now();
  const version = plan.version + 1;
  const userId = personOf(ctx);
  const before = documentOf(plan);
  await tx.plan.update({
    where: { id: plan.id },
    data: {
      ...columnsOf(document),
      version,
      updatedAt: at,
      ...(document.reviewEveryDays !== before.reviewEveryDays && {
        nextReviewOn: await reviewAfterLast(tx, plan, document.reviewEveryDays, timeZone),
      }),
    },
  });
  await tx.planMember.deleteMany({ where: { planId: plan.id } });
  await tx.planMember.createMany({
    data: document.group.map((member) => ({ planId: plan.id, ...member })),
  });
  await syncSteps(tx, plan.accountId, before.nextSteps, document.nextSteps, { userId, at });
  await tx.planVersion.create({
    data: { planId: plan.id, version, document, byUserId: userId, createdAt: at },
  });
  await audit(tx, ctx, 'plan.update', 'plan', plan.id, { accountId: plan.accountId, version });
}

/** A new cadence counts from the last review, or from the day the plan was begun. */
async function reviewAfterLast(tx: Tx, plan: PlanRecord, everyDays: number, timeZone: string): Promise<Date> {
  const last = await tx.planReview.findFirst({
    where: { planId: plan.id },
    orderBy: { reviewedOn: 'desc' },
    select: { reviewedOn: true },
  });
  const from = last ? last.reviewedOn.toISOString().slice(0, 10) : dayIn(timeZone, plan.createdAt);
  return new Date(`${nextReviewOn(from, everyDays)}T00:00:00Z`);
}
