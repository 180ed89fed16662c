import { type Db, Prisma } from '@sleutel/db';
import type { AnalysisRun } from './run-record.ts';

/** Whether an import of orders landed, or was taken back, since a run was made: its figures do not know of that. */
export async function ordersSince(pool: Db['pool'], { createdAt }: AnalysisRun): Promise<boolean> {
  const { rows } = await pool.query<{ since: boolean }>(Prisma.sql`
    SELECT EXISTS (
      SELECT FROM imports WHERE kind = 'orders' AND inserted + updated > 0
        AND (undone_at > ${createdAt}::timestamptz OR (state = 'done' AND finished_at > ${createdAt}::timestamptz))
    ) AS since`);
  return rows[0]?.since ?? false;
}
