import { Prisma } from '@sleutel/db';

/**
 * Whether nothing of message `m` has begun to leave: it is in no batch, or in one that was never attempted. Holds as
 * long as the message is locked, which it has to be by a statement before this one.
 */
export const UNBEGUN = Prisma.sql`(m.state = 'ready' OR m.state = 'claimed' AND EXISTS (
  SELECT FROM message_batches b WHERE b.id = m.batch_id AND b.first_attempt_at IS NULL))`;

/**
 * Takes a programme's messages out of the batches of which nothing has begun to leave: ready, as they were. No other
 * batch is locked meanwhile: whoever came for it would leave it to the sweep.
 */
export function takeOutUnbegun(programmeId: string): Prisma.Sql {
  return Prisma.sql`
    WITH unbegun AS (
      SELECT id, message_ids FROM message_batches b
      WHERE state = 'ready' AND first_attempt_at IS NULL AND EXISTS (
        SELECT FROM messages WHERE id = ANY(b.message_ids) AND programme_id = ${programmeId}::uuid)
      ORDER BY id FOR UPDATE
    )
    UPDATE messages m SET state = 'ready', batch_id = NULL, batch_position = NULL
    FROM unbegun b
    WHERE m.id = ANY(b.message_ids) AND m.batch_id = b.id AND m.state = 'claimed'
      AND m.programme_id = ${programmeId}::uuid`;
}
