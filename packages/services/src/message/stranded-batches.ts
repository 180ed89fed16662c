import { type Db, Prisma } from '@sleutel/db';

/** How long a batch may wait for its first attempt before its job counts as lost. */
const GRACE_MS = 30_000;

/**
 * Batches nobody is going to come for by himself: never begun though their time has come, due for another attempt, or
 * left in the middle by a worker whose lease ran out.
 */
export async function strandedBatches(pool: Db['pool'], now: Date): Promise<string[]> {
  const longAgo = new Date(now.getTime() - GRACE_MS);
  const { rows } = await pool.query<{ id: string }>(Prisma.sql`
    SELECT id FROM message_batches
    WHERE state IN ('ready', 'sending', 'unknown')
      AND (lease_until IS NULL OR lease_until < now())
      AND next_attempt_at <= CASE WHEN attempts = 0 THEN ${longAgo}::timestamptz ELSE ${now}::timestamptz END
    ORDER BY next_attempt_at LIMIT 1000`);
  return rows.map(({ id }) => id);
}
