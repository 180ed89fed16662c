import { type Db, Prisma } from '@sleutel/db';

/** How long a batch may wait in the queue before its job counts as lost. */
const GRACE_MS = 30_000;

/**
 * Takes down the batches nobody is going to come for by himself, to hand them over: never begun though their time has
 * come, put off until now, due for another attempt, or left in the middle by a worker whose lease ran out. One that was handed over may
 * wait its while in the queue. A moment ahead of our clock was written by another that is wrong, and says nothing.
 */
export async function takeStranded(pool: Db['pool'], now: Date): Promise<string[]> {
  const longAgo = new Date(now.getTime() - GRACE_MS);
  const { rows } = await pool.query<{ id: string }>(Prisma.sql`
    UPDATE message_batches SET handed_at = ${now}
    WHERE id = ANY (ARRAY(
      SELECT id FROM message_batches
      WHERE state IN ('ready', 'sending', 'unknown')
        AND (lease_until IS NULL OR lease_until < now())
        AND next_attempt_at <= CASE WHEN attempts = 0 AND handed_at IS NULL THEN ${longAgo}::timestamptz
                                    ELSE ${now}::timestamptz END
        AND (handed_at IS NULL OR handed_at < next_attempt_at OR handed_at NOT BETWEEN ${longAgo} AND ${now})
      ORDER BY next_attempt_at LIMIT 1000
      FOR UPDATE SKIP LOCKED))
    RETURNING id`);
  return rows.map(({ id }) => id);
}
