import { type Db, Prisma, prepared } from '@sleutel/db';

/** The open task of an account that is due first. */
export interface NextStep {
  readonly id: string;
  /** The title in each language it is known in. */
  readonly title: Readonly<Record<string, string>>;
  readonly dueOn: string | null;
}

/** The next step of each of the accounts that has one, in one query. */
export async function nextSteps(db: Db, accountIds: readonly string[]): Promise<Map<string, NextStep>> {
  if (accountIds.length === 0) return new Map();
  const { rows } = await db.pool.query<{
    account_id: string;
    id: string;
    title: Record<string, string>;
    due_on: string | null;
  }>(
    prepared(Prisma.sql`
    SELECT DISTINCT ON (account_id) account_id, id, title, due_on FROM tasks
    WHERE account_id = ANY(${accountIds}::uuid[]) AND done_at IS NULL
    ORDER BY account_id, due_on ASC NULLS LAST, id`),
  );
  return new Map(rows.map((row) => [row.account_id, { id: row.id, title: row.title, dueOn: row.due_on }]));
}
