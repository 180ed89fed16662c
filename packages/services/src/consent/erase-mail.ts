import { type Db, Prisma } from '@sleutel/db';
import { NO_PIECES } from '../message/frozen-body.ts';

type Tx = Pick<Db['pool'], 'query'>;

export interface Blanked {
  readonly count: number;
  /** Whether something is on its way, which nobody may touch. */
  readonly inFlight: boolean;
  readonly providerIds: readonly string[];
}

/** Takes everything personal out of the messages to somebody; what waits or is in doubt is not sent any more. */
export async function blankMessages(tx: Tx, contactId: string): Promise<Blanked> {
  const { rows } = await tx.query<{ id: string; state: string; providerId: string | null }>(Prisma.sql`
    SELECT id, state, provider_id AS "providerId" FROM messages
    WHERE contact_id = ${contactId}::uuid ORDER BY id FOR UPDATE`);
  const ids = rows.map(({ id }) => id);
  await tx.query(Prisma.sql`
    UPDATE messages
    SET recipient = '', reply_to = NULL, subject = '', frame_id = NULL, pieces = ${NO_PIECES}, headers = '{}',
        error = CASE WHEN state IN ('ready', 'needsReview') THEN 'erased' END,
        state = CASE WHEN state IN ('ready', 'needsReview') THEN 'cancelled' ELSE state END
    WHERE id = ANY(${ids}::uuid[]) AND state <> 'claimed'`);
  await tx.query(Prisma.sql`
    UPDATE message_events SET detail = '{}' WHERE message_id = ANY(${ids}::uuid[]) AND detail <> '{}'`);
  return {
    count: ids.length,
    inFlight: rows.some(({ state }) => state === 'claimed'),
    providerIds: rows.flatMap(({ providerId }) => providerId ?? []),
  };
}

export async function stopEnrolments(tx: Tx, contactId: string, at: Date): Promise<void> {
  await tx.query(Prisma.sql`
    UPDATE enrolments
    SET state = 'stopped', outcome = 'erased', ended_at = ${at}, due_at = NULL, visit = visit + 1,
        lease_token = NULL, lease_until = NULL
    WHERE contact_id = ${contactId}::uuid AND state IN ('active', 'held')`);
}
