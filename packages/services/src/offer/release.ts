import { type Db, Prisma } from '@sleutel/db';

type Writer = Pick<Db['pool'], 'query'>;

/**
 * Gives back the codes that only these messages would have brought to anybody: their send failed for good or was
 * cancelled. A code that an earlier message carried, or that was accepted or used, stays.
 */
export async function releaseCodes(tx: Writer, messageIds: readonly string[], at: Date): Promise<number> {
  if (messageIds.length === 0) return 0;
  return giveBack(
    tx,
    Prisma.sql`c.state = 'issued'
      AND c.enrolment_id IN (SELECT enrolment_id FROM messages WHERE id = ANY(${messageIds}::uuid[]))
      AND NOT EXISTS (
        SELECT FROM messages o
        WHERE o.enrolment_id = c.enrolment_id AND NOT o.id = ANY(${messageIds}::uuid[])
          AND o.created_at >= c.issued_at AND o.state NOT IN ('failed', 'cancelled'))`,
    at,
  );
}

/** Gives back the codes of a person that stand. */
export async function withdrawCodes(tx: Writer, contactId: string, at: Date): Promise<number> {
  return giveBack(
    tx,
    Prisma.sql`c.contact_id = ${contactId}::uuid AND c.state IN ('issued', 'accepted')`,
    at,
  );
}

/** Codes are locked before their offers, and both in the order of their ids, as everywhere. */
async function giveBack(tx: Writer, which: Prisma.Sql, at: Date): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(Prisma.sql`
    WITH wanted AS (
      SELECT c.id FROM offer_codes c WHERE ${which} ORDER BY c.id FOR UPDATE OF c
    ), gone AS (
      UPDATE offer_codes c SET state = 'released', released_at = ${at}
      FROM wanted WHERE c.id = wanted.id RETURNING c.offer_id
    ), counted AS (
      SELECT offer_id, count(*)::int AS count FROM gone GROUP BY offer_id
    ), locked AS (
      SELECT id FROM offers WHERE id IN (SELECT offer_id FROM counted) ORDER BY id FOR NO KEY UPDATE
    ), given AS (
      UPDATE offers o SET issued = o.issued - counted.count
      FROM counted JOIN locked ON locked.id = counted.offer_id WHERE o.id = locked.id
    )
    SELECT COALESCE(sum(count), 0)::int AS count FROM counted`);
  return rows[0]?.count ?? 0;
}
