import { type Db, Prisma } from '@sleutel/db';

/** Puts batches off that are not on their way; the sweep hands them over as soon as their time has come. */
export async function putOff(
  db: Pick<Db['pool'], 'query'>,
  batchIds: readonly string[],
  { until, now }: { readonly until: Date; readonly now: Date },
): Promise<void> {
  await db.query(Prisma.sql`
    UPDATE message_batches SET next_attempt_at = ${until}, handed_at = ${now}
    WHERE id = ANY(${batchIds}::uuid[]) AND state <> 'done' AND next_attempt_at < ${until}
      AND (lease_until IS NULL OR lease_until < now())`);
}
