import { type Db, Prisma, prepared } from '@sleutel/db';
import type { TaskPerson, TaskTitle } from '@sleutel/domain/task';
import type { TodayLine } from '@sleutel/domain/today';
import { whileUnchanged } from '../core/index.ts';
import { reviewers } from '../plan/reviewers.ts';
import { personOfTask } from '../task/person.ts';
import type { TodayOf } from './get.ts';
import { promisesOf } from './promises-of.ts';

const most = 100;
/** How many days ahead a line shows. */
const ahead = 7;

interface Row {
  readonly id: string;
  readonly accountId: string | null;
  readonly account: string | null;
}

/** What they owe: promises, tasks and plans to review. */
export async function obligationLines(db: Db, of: TodayOf): Promise<TodayLine[]> {
  const [promises, tasks, reviews] = await Promise.all([
    promiseLines(db, of),
    taskLines(db, of),
    reviewLines(db, of),
  ]);
  return [...promises, ...tasks, ...reviews];
}

interface PromiseRow extends Row {
  readonly summary: string;
  readonly dueOn: string;
  readonly version: number;
}

const rememberedPromises = whileUnchanged<PromiseRow[]>(200);

/** Of their own, or of everybody where they look after all accounts. */
async function promiseLines({ pool }: Db, of: TodayOf): Promise<TodayLine[]> {
  const { userId, ownerId, today } = of;
  const asked = { key: `${userId} ${ownerId} ${today}`, subjects: ['promises', 'accounts'] } as const;
  const rows = await rememberedPromises(pool, asked, () => openPromises(pool, of));
  return rows.map((row) => ({
    kind: 'promise',
    key: `promise:${row.id}`,
    account: accountOf(row),
    id: row.id,
    summary: row.summary,
    dueOn: row.dueOn,
    version: row.version,
  }));
}

async function openPromises(pool: Db['pool'], { userId, ownerId, today }: TodayOf): Promise<PromiseRow[]> {
  const open = Prisma.sql`p.kept_on IS NULL AND p.due_on <= ${today}::date + ${ahead}::int`;
  // Those of others are read in the order of their days, so that it ends where enough are found.
  const others = Prisma.sql`
    UNION ALL (
      SELECT p.id, p.account_id, p.summary, p.due_on, p.version, false FROM promises p JOIN accounts a ON a.id = p.account_id
      WHERE ${open} AND COALESCE(p.by_user_id, a.owner_id) IS DISTINCT FROM ${userId}
      ORDER BY p.due_on, p.id LIMIT ${most})`;
  const { rows } = await pool.query<PromiseRow>(Prisma.sql`
    SELECT p.id, a.id AS "accountId", a.name AS account, p.summary, p.due_on AS "dueOn", p.version
    FROM (
      SELECT p.id, p.account_id, p.summary, p.due_on, p.version, true AS own FROM (${promisesOf(userId)}) p WHERE ${open}
      ${ownerId === null ? others : Prisma.empty}
    ) p JOIN accounts a ON a.id = p.account_id
    ORDER BY p.own DESC, p.due_on, p.id LIMIT ${most}`);
  return rows;
}

interface TaskRow extends Row {
  readonly title: TaskTitle;
  readonly person: TaskPerson | null;
  readonly dueOn: string | null;
  readonly programmeId: string | null;
  readonly ofPlan: boolean;
}

async function taskLines({ pool }: Db, { userId, today }: TodayOf): Promise<TodayLine[]> {
  const { rows } = await pool.query<TaskRow>(
    prepared(Prisma.sql`
    SELECT t.id, a.id AS "accountId", a.name AS account, t.title, ${personOfTask} AS person, t.due_on AS "dueOn",
           t.programme_id AS "programmeId", t.plan_step_id IS NOT NULL AS "ofPlan"
    FROM tasks t LEFT JOIN accounts a ON a.id = t.account_id
    WHERE t.assignee_id = ${userId} AND t.done_at IS NULL
      AND (t.due_on IS NULL OR t.due_on <= ${today}::date + ${ahead}::int)
    ORDER BY t.due_on NULLS LAST, t.id LIMIT ${most}`),
  );
  return rows.map((row) => ({
    kind: 'task',
    key: `task:${row.id}`,
    account: accountOf(row),
    id: row.id,
    title: row.title,
    person: row.person,
    dueOn: row.dueOn,
    programmeId: row.programmeId,
    ofPlan: row.ofPlan,
  }));
}

async function reviewLines({ pool }: Db, { userId, today }: TodayOf): Promise<TodayLine[]> {
  const { rows } = await pool.query<Row & { dueOn: string }>(
    prepared(Prisma.sql`
    SELECT p.id, a.id AS "accountId", a.name AS account, p.next_review_on AS "dueOn"
    FROM plans p JOIN accounts a ON a.id = p.account_id
    WHERE p.version > 0 AND p.next_review_on <= ${today}::date + ${ahead}::int
      AND ${userId} IN ${reviewers}
    ORDER BY p.next_review_on, p.id LIMIT ${most}`),
  );
  return rows.map((row) => ({
    kind: 'review',
    key: `review:${row.id}:${row.dueOn}`,
    account: accountOf(row),
    dueOn: row.dueOn,
  }));
}

function accountOf({ accountId, account }: Row): TodayLine['account'] {
  return accountId === null ? null : { id: accountId, name: account ?? '' };
}
