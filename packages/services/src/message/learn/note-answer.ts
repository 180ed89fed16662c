import { inContendedTransaction, newId, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { loadCompany } from '../../company/index.ts';
import { auditSql, defineVerb, notFound, ServiceError } from '../../core/index.ts';
import { takeEvents } from './take-events.ts';

const Input = z.strictObject({ id: z.uuid() });

interface Answerable {
  readonly state: string;
  readonly answered: boolean;
}

/**
 * A person notes that a message was answered, by telephone or where nobody reads along. All follows that follows from
 * an answer by e-mail.
 */
export const noteAnswer = defineVerb({
  name: 'message.noteAnswer',
  input: Input,
  run: async (ctx, { id }): Promise<{ readonly id: string }> => {
    const { db, appSecret } = ctx;
    const company = await loadCompany(db);
    await inContendedTransaction(db.pool, async (tx) => {
      const now = ctx.now();
      const { rows } = await tx.query<Answerable>(Prisma.sql`
        SELECT m.state, EXISTS (
          SELECT FROM message_events e WHERE e.message_id = m.id AND e.kind = 'replied' AND e.detail->>'reply' = 'person'
        ) AS answered
        FROM messages m WHERE m.id = ${id}::uuid`);
      refuseUnanswerable(id, rows[0]);
      const event = {
        id: newId(now),
        provider: 'person',
        kind: 'answered',
        payload: { messageId: id },
        content: null,
      };
      await takeEvents(tx, [{ ...event, receivedAt: now }], { appSecret, company, now });
      await auditSql(tx, ctx, 'message.noteAnswer', 'message', id, {});
    });
    return { id };
  },
});

function refuseUnanswerable(id: string, message: Answerable | undefined): void {
  if (!message) throw notFound('message', id);
  if (message.state !== 'sent') {
    throw new ServiceError('refused', 'message-not-sent', 'Only what was sent can have been answered.');
  }
  if (message.answered) {
    throw new ServiceError('conflict', 'message-answered', 'That it was answered is known already.');
  }
}
