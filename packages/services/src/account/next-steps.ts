import { type Db, Prisma, prepared } from '@sleutel/db';

/** The open task of an account that is due first. */
export interface NextStep {
  readonly id: string;
  /** The title in each language it is known in. */
  readonly title: Readonly<Record<string, string>>;
  readonly dueOn: string | null;
  /** Who does it; null where that is nobody yet. */
  readonly assignee: string | null;
}

/** The next step of each of the accounts that has one, in one query. */
export async function nextSteps(db: Db, accountIds: readonly string[]): Promise<Map<string, NextStep>> {
  if (accountIds.length === 0) return new Map();
  const { rows } = await db.pool.query<{
    account_id: string;
    id: string;
    title: Record<string, string>;
    due_on: string | null;
    assignee: string | null;
  }>(
    prepared(Prisma.sql`
    SELECT DISTINCT ON (t.account_id) t.account_id, t.id, t.title, t.due_on, u.name AS assignee
    FROM tasks t LEFT JOIN users u ON u.id = t.assignee_id
    WHERE t.account_id = ANY(${accountIds}::uuid[]) AND t.done_at IS NULL
    ORDER BY t.account_id, t.due_on ASC NULLS LAST, t.id`),
  );
  return new Map(
    rows.map(({ account_id: accountId, due_on: dueOn, ...step }) => [accountId, { ...step, dueOn }]),
  );
}
