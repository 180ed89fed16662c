import type { Db } from '@sleutel/db';

/** Lets the leases of workers that are known to be dead run out at once, instead of waiting the minutes they last. */
export async function endLeases(db: Db): Promise<void> {
  await db.pool.query(`UPDATE message_batches SET lease_until = now() WHERE lease_until > now()`);
  await db.pool.query(`UPDATE enrolments SET lease_until = now() WHERE lease_until > now()`);
}

/** Ends the pauses between attempts, which grow to a quarter of an hour; the provider's own wishes are seconds. */
export async function endPauses(db: Db): Promise<void> {
  await db.pool.query(
    `UPDATE message_batches SET next_attempt_at = now()
     WHERE state IN ('ready', 'unknown') AND lease_token IS NULL AND next_attempt_at > now() + interval '5 seconds'`,
  );
}
