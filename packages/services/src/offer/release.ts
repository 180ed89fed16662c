import { type Db, Prisma } from '@sleutel/db';

type Writer = Pick<Db['pool'], 'query'>;

/**
 * Gives back the codes that only these messages would have brought to anybody: their send failed for good or was
 * cancelled. A code that an earlier message carried, or that was accepted or used, stays.
 */
export async function releaseCodes(tx: Writer, messageIds: readonly string[], at: Date): Promise<number> {
  if (messageIds.length === 0) return 0;
  const { rows } = await tx.query<{ offerId: string }>(Prisma.sql`
    UPDATE offer_codes c SET state = 'released', released_at = ${at}
    FROM messages m
    WHERE m.id = ANY(${messageIds}::uuid[]) AND c.enrolment_id = m.enrolment_id AND c.state = 'issued'
      AND NOT EXISTS (
        SELECT FROM messages o
        WHERE o.enrolment_id = c.enrolment_id AND NOT o.id = ANY(${messageIds}::uuid[])
          AND o.created_at >= c.issued_at AND o.state NOT IN ('failed', 'cancelled'))
    RETURNING c.offer_id AS "offerId"`);
  await tx.query(Prisma.sql`
    UPDATE offers o SET issued = o.issued - n.count
    FROM (SELECT id, count(*)::int FROM unnest(${rows.map((row) => row.offerId)}::uuid[]) AS c(id) GROUP BY id) n
    WHERE o.id = n.id`);
  return rows.length;
}
