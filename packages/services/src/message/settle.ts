import { type Db, inContendedTransaction, newId, Prisma } from '@sleutel/db';
import { MessageVerdict } from '@sleutel/domain/message';
import { z } from 'zod';
import { type Authorised, auditSql, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { endUndelivered } from '../enrolment/end-undelivered.ts';
import { insertLedger } from '../enrolment/ledger.ts';
import { releaseCodes } from '../offer/index.ts';
import { type DoubtfulMessage, lockDoubtful } from './doubtful-message.ts';
import { type MessageListItem, messageItems } from './list.ts';

type Tx = Pick<Db['pool'], 'query'>;

interface Ruling {
  readonly message: DoubtfulMessage;
  readonly by: string;
  readonly at: Date;
}

const Input = z.object({ id: z.uuid(), verdict: MessageVerdict });

/**
 * A person decides what became of a message that may or may not have left. The only road by which such a message is
 * ever sent a second time: under a new key, after every guard was asked once more.
 */
export const settleMessage = defineVerb({
  name: 'message.settle',
  input: Input,
  run: async (ctx, { id, verdict }): Promise<MessageListItem> => {
    await inContendedTransaction(ctx.db.pool, (tx) => settleOne(tx, ctx, id, verdict));
    if (verdict === 'sendAgain') await ctx.jobs.enqueue('message.claim', {});
    const [item] = await messageItems(ctx.db.pool, { id }, { limit: 1, offset: 0 });
    if (!item) throw notFound('message', id);
    return item;
  },
});

async function settleOne(
  tx: Tx,
  ctx: Authorised<'message.settle'>,
  id: string,
  verdict: MessageVerdict,
): Promise<void> {
  const message = await lockDoubtful(tx, id);
  refuseFinished(message, verdict);
  const ruling = { message, by: ctx.actor.id, at: ctx.now() };
  await WRITE[verdict](tx, ruling);
  await noteRuling(tx, ruling, verdict);
  const { error, batchId } = message;
  await auditSql(tx, ctx, 'message.settle', 'message', id, { verdict, error, batch: batchId });
}

/** Nothing of a finished programme leaves any more, so that it would wait for ever. */
function refuseFinished({ programmeState }: DoubtfulMessage, verdict: MessageVerdict): void {
  if (verdict !== 'sendAgain' || programmeState !== 'finished') return;
  throw new ServiceError(
    'refused',
    'programme-finished',
    'Nothing is sent any more for a finished programme.',
  );
}

const WRITE: Readonly<Record<MessageVerdict, (tx: Tx, ruling: Ruling) => Promise<void>>> = {
  sent: async (tx, { message, at }) => {
    const sentAt = message.firstAttemptAt ?? at;
    await tx.query(Prisma.sql`
      UPDATE messages SET state = 'sent', sent_at = ${sentAt}, error = NULL WHERE id = ${message.id}::uuid`);
    await addEvent(tx, message.id, 'sent', sentAt);
  },
  notSent: async (tx, { message, at }) => {
    await tx.query(Prisma.sql`
      UPDATE messages SET state = 'failed', error = 'notSent' WHERE id = ${message.id}::uuid`);
    await addEvent(tx, message.id, 'failed', at);
    await releaseCodes(tx, [message.id], at);
    await endUndelivered(tx, [message.id], 'foundNotSent', at);
  },
  sendAgain: async (tx, { message, at }) => {
    await tx.query(Prisma.sql`
      UPDATE messages
      SET state = 'ready', send_after = ${at}, batch_id = NULL, batch_position = NULL, error = NULL
      WHERE id = ${message.id}::uuid`);
  },
};

async function addEvent(tx: Tx, messageId: string, kind: 'sent' | 'failed', at: Date): Promise<void> {
  await tx.query(Prisma.sql`
    INSERT INTO message_events (id, message_id, kind, occurred_at)
    VALUES (${newId(at)}::uuid, ${messageId}::uuid, ${kind}::"MessageEventKind", ${at})`);
}

const LEDGER = {
  sent: { verdict: 'sent', rule: 'foundSent' },
  notSent: { verdict: 'skipped', rule: 'foundNotSent' },
  sendAgain: { verdict: 'moved', rule: 'sendAgain' },
} as const satisfies Record<MessageVerdict, object>;

async function noteRuling(tx: Tx, { message, by, at }: Ruling, verdict: MessageVerdict): Promise<void> {
  const { id, enrolmentId, stepKey } = message;
  await insertLedger(tx, [
    {
      ...LEDGER[verdict],
      id: newId(at),
      decidedAt: at,
      due: { ...message, id: enrolmentId },
      stepKey,
      inputs: { by },
      nextEligibleAt: verdict === 'sendAgain' ? at : null,
      messageId: id,
    },
  ]);
}
