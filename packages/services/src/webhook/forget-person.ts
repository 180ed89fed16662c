import { type Db, Prisma } from '@sleutel/db';

/**
 * Takes a person out of what other systems were told, and are still to be told: that something happened stays. What a
 * link or an answer says may be of the person as well.
 */
export async function forgetTold(tx: Pick<Db['pool'], 'query'>, contactId: string): Promise<void> {
  await tx.query(Prisma.sql`
    WITH told AS (
      UPDATE outgoing_events
      SET contact_id = NULL,
          payload = (payload::jsonb || jsonb_build_object('data',
            (payload::jsonb->'data') - 'link' || '{"contact": null}'))::json
      WHERE contact_id = ${contactId}::uuid
      RETURNING id
    )
    UPDATE webhook_deliveries SET answer = NULL WHERE event_id IN (SELECT id FROM told) AND answer IS NOT NULL`);
}
