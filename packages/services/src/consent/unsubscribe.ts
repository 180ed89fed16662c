import { type Db, inContendedTransaction, newId, Prisma } from '@sleutel/db';
import { addressOf } from '@sleutel/domain/message';
import { z } from 'zod';
import { auditSql, defineVerb, notFound } from '../core/index.ts';
import { publishUnsubscribed } from '../webhook/unsubscribed.ts';
import { lockContact, stopWriting } from './stop-writing.ts';
import { suppressionOf } from './suppression.ts';
import { openToken } from './token.ts';

type Tx = Pick<Db['pool'], 'query'>;

interface MessageRow {
  readonly id: string;
  readonly contactId: string;
  readonly accountId: string;
  readonly programmeId: string;
  readonly stepKey: string;
  readonly recipient: string;
}

/**
 * Takes a recipient off, by the token of any message they got: at once, for every programme, and for the address they
 * have now as well. Doing it again changes nothing.
 */
export const unsubscribe = defineVerb({
  name: 'consent.unsubscribe',
  input: z.object({ token: z.string().min(1).max(200) }),
  run: async (ctx, { token }): Promise<void> => {
    const messageId = openToken(ctx.appSecret, 'unsubscribe', token);
    if (messageId === null) throw notFound('link', 'token');
    const at = ctx.now();
    await inContendedTransaction(ctx.db.pool, async (tx) => {
      const message = await findMessage(tx, messageId);
      if (!message) throw notFound('link', 'token');
      const { contactId } = message;
      const email = await lockContact(tx, contactId);
      const wasWrittenTo = email !== null && (await suppressionOf(tx, ctx.appSecret, email)) === null;
      await stopWriting(tx, ctx.appSecret, {
        contactId,
        address: addressOf(message.recipient),
        reason: 'unsubscribed',
        messageId,
        evidence: {
          source: 'recipient',
          page: '/u',
          purpose: 'unsubscribe',
          messageId,
          at: at.toISOString(),
        },
        at,
      });
      // Who wanted something again in between stops it anew, by the same link.
      if ((await noteEvent(tx, messageId, at)) || wasWrittenTo) {
        await publishUnsubscribed(tx, { contactId, message }, at);
        await auditSql(tx, ctx, 'consent.unsubscribe', 'contact', contactId, { messageId });
      }
    });
  },
});

async function findMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
  const { rows } = await tx.query<MessageRow>(Prisma.sql`
    SELECT id, contact_id AS "contactId", account_id AS "accountId", programme_id AS "programmeId",
           step_key AS "stepKey", recipient
    FROM messages WHERE id = ${id}::uuid`);
  return rows[0];
}

/** Once a message, however often its link is used. */
async function noteEvent(tx: Tx, messageId: string, at: Date): Promise<boolean> {
  const { rowCount } = await tx.query(Prisma.sql`
    INSERT INTO message_events (id, message_id, kind, occurred_at)
    SELECT ${newId(at)}::uuid, ${messageId}::uuid, 'unsubscribed', ${at}
    WHERE NOT EXISTS (
      SELECT FROM message_events WHERE message_id = ${messageId}::uuid AND kind = 'unsubscribed')`);
  return rowCount === 1;
}
