import type { MessageOutcome, OutgoingBatch, SendOutcome } from '@sleutel/mailer';
import { afterEach, expect, test } from 'vitest';
import { sealToken, unsubscribe } from '../consent/index.ts';
import { finishProgramme } from '../programme/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { getMessage, settleMessage } from './index.ts';

let house: House;
afterEach(() => house.close());

const lost: MessageOutcome = { kind: 'unknown', reason: 'noAnswer', detail: '', retryAfterMs: null };

/** Messages by SMTP whose answer never came: all in doubt. What is sent after that is accepted. */
async function inDoubt(accounts = 2) {
  let calls = 0;
  const answer = ({ messages }: OutgoingBatch): SendOutcome => {
    calls += 1;
    const first = calls === 1;
    return {
      messages: messages.map(({ id }) => (first ? lost : { kind: 'accepted', providerId: `p-${id}` })),
      rate: null,
    };
  };
  house = await openHouse({ accounts, answer, transport: { idempotent: false } });
  const programme = await launched(house, { holdOutShare: 0 });
  await house.sweep();
  const messages = await house.db.prisma.message.findMany({ orderBy: { batchPosition: 'asc' } });
  expect(messages.map(({ state }) => state)).toEqual(messages.map(() => 'needsReview'));
  const [first] = messages;
  if (!first) throw new Error('nothing was sent');
  house.set('2026-03-18T09:00:00Z');
  return { programme, first };
}

const codes = () =>
  house.db.prisma.offerCode.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } });

test('found to have been sent: it counts from its attempt on, and nothing more leaves', async () => {
  const { first } = await inDoubt();
  const settled = await settleMessage(house.as('anna'), { id: first.id, verdict: 'sent' });
  expect(settled).toMatchObject({ state: 'sent', error: null, sentAt: '2026-03-18T08:00:00.000Z' });
  await house.sweep();
  expect(house.handed).toHaveLength(1);
  const { events, why } = await getMessage(house.as('viewer'), { id: first.id });
  expect(events).toMatchObject([{ kind: 'sent', occurredAt: '2026-03-18T08:00:00.000Z' }]);
  expect(why.at(-1)).toMatchObject({ verdict: 'sent', rule: 'foundSent', inputs: { by: 'anna' } });
});

test('found not to have been sent: it failed for good and its code is free again', async () => {
  const { first } = await inDoubt();
  await settleMessage(house.as('ben'), { id: first.id, verdict: 'notSent' });
  await house.sweep();
  expect(house.handed).toHaveLength(1);
  expect(await house.db.prisma.message.findUnique({ where: { id: first.id } })).toMatchObject({
    state: 'failed',
    error: 'notSent',
  });
  expect(await codes()).toMatchObject([
    { state: 'issued', _count: 1 },
    { state: 'released', _count: 1 },
  ]);
  expect(await house.db.prisma.offer.findFirst()).toMatchObject({ issued: 1 });
});

test('sent again by a person’s decision: the same bytes once more, under a new key', async () => {
  const { first } = await inDoubt();
  await settleMessage(house.as('admin'), { id: first.id, verdict: 'sendAgain' });
  await house.sweep();
  await house.sweep();
  const [before, after, ...more] = house.handed;
  expect(more).toEqual([]);
  expect(after?.messages).toEqual(before?.messages.filter(({ id }) => id === first.id));
  expect(after?.key).not.toBe(before?.key);
  expect(await house.db.prisma.message.count({ where: { state: 'sent' } })).toBe(1);
  expect(await codes()).toMatchObject([{ state: 'issued', _count: 2 }]);
  const entries = await house.db.prisma.auditEntry.findMany({ where: { verb: 'message.settle' } });
  expect(entries).toMatchObject([
    {
      actor: 'admin',
      entityId: first.id,
      detail: { verdict: 'sendAgain', error: 'noAnswer', batch: before?.key },
    },
  ]);
});

test('sent again: the guards are asked once more', async () => {
  const { first } = await inDoubt();
  const token = sealToken(house.engine.appSecret, 'unsubscribe', first.id);
  await unsubscribe(house.engine, { token });
  await settleMessage(house.as('anna'), { id: first.id, verdict: 'sendAgain' });
  await house.sweep();
  expect(house.handed).toHaveLength(1);
  expect(await house.db.prisma.message.findUnique({ where: { id: first.id } })).toMatchObject({
    state: 'cancelled',
  });
});

test('of many who decide at once one does, and the others are told', async () => {
  const { first } = await inDoubt();
  const tries = await Promise.allSettled(
    (['anna', 'ben', 'cara', 'dan', 'admin'] as const).map((user) =>
      settleMessage(house.as(user), { id: first.id, verdict: 'sendAgain' }),
    ),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const each of tries) {
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ reason: 'message-not-in-doubt' });
  }
  await house.sweep();
  expect(house.handed).toHaveLength(2);
});

test('what is not in doubt is not decided, nor sent again for a finished programme', async () => {
  const { first, programme } = await inDoubt();
  await finishProgramme(house.as('anna'), { id: programme.id });
  const again = { id: first.id, verdict: 'sendAgain' } as const;
  await expect(settleMessage(house.as('anna'), again)).rejects.toMatchObject({
    reason: 'programme-finished',
  });
  await settleMessage(house.as('anna'), { id: first.id, verdict: 'sent' });
  await expect(settleMessage(house.as('anna'), again)).rejects.toMatchObject({
    reason: 'message-not-in-doubt',
  });
  await expect(settleMessage(house.as('viewer'), again)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(settleMessage(house.engine, again)).rejects.toMatchObject({ code: 'forbidden' });
});
