import { newId, Prisma } from '@sleutel/db';
import { MARKETING } from '@sleutel/domain/consent';
import { addressOf } from '@sleutel/domain/message';
import { z } from 'zod';
import { audit, defineVerb, notFound } from '../core/index.ts';
import { suppress } from './suppression.ts';
import { openToken } from './token.ts';

interface MessageRow {
  readonly id: string;
  readonly contactId: string;
  readonly recipient: string;
}

/**
 * Takes a recipient off, by the token of any message they got. At once and for every programme: what waits for its
 * batch is cancelled with it. Doing it again changes nothing.
 */
export const unsubscribe = defineVerb({
  name: 'consent.unsubscribe',
  input: z.object({ token: z.string().min(1).max(200) }),
  run: async (ctx, { token }): Promise<{ readonly address: string }> => {
    const messageId = openToken(ctx.appSecret, 'unsubscribe', token);
    if (messageId === null) throw notFound('link', 'token');
    const at = ctx.now();
    return ctx.db.prisma.$transaction(async (tx) => {
      const [message] = await tx.$queryRaw<MessageRow[]>(Prisma.sql`
        SELECT id, contact_id AS "contactId", recipient FROM messages WHERE id = ${messageId}::uuid`);
      if (!message) throw notFound('link', 'token');
      const address = addressOf(message.recipient);
      await suppress(tx, ctx.appSecret, { address, reason: 'unsubscribed', messageId, at });
      await withdraw(tx, message, at);
      await audit(tx, ctx, 'consent.unsubscribe', 'contact', message.contactId, { messageId });
      return { address };
    });
  },
});

async function withdraw(tx: Prisma.TransactionClient, message: MessageRow, at: Date): Promise<void> {
  const evidence = { source: 'unsubscribe', messageId: message.id };
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO consents (contact_id, topic, state, evidence, recorded_at)
    SELECT id, ${MARKETING}, 'withdrawn', ${JSON.stringify(evidence)}::jsonb, ${at}
    FROM contacts WHERE id = ${message.contactId}::uuid
    ON CONFLICT (contact_id, topic) DO UPDATE
      SET state = 'withdrawn', evidence = EXCLUDED.evidence, recorded_at = EXCLUDED.recorded_at
      WHERE consents.state <> 'withdrawn'`);
  await tx.$executeRaw(Prisma.sql`
    UPDATE messages SET state = 'cancelled', error = 'suppressed'
    WHERE state = 'ready' AND contact_id = ${message.contactId}::uuid`);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO message_events (id, message_id, kind, occurred_at)
    SELECT ${newId(at)}::uuid, ${message.id}::uuid, 'unsubscribed', ${at}
    WHERE NOT EXISTS (
      SELECT FROM message_events WHERE message_id = ${message.id}::uuid AND kind = 'unsubscribed')`);
}
