import { addressOf } from '@sleutel/domain/message';
import type { MessageOutcome, OutgoingBatch, SendOutcome } from '@sleutel/mailer';
import { afterEach, expect, test } from 'vitest';
import { sealToken, suppress, suppressedAmong, unsubscribe } from '../consent/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, type HouseOptions, MORNING, openHouse } from '../programme/testing/house.ts';
import { deliverBatches, exportMessages, listMessages } from './index.ts';

let house: House;
afterEach(() => house.close());

async function open(options: HouseOptions): Promise<void> {
  house = await openHouse({ accounts: 4, ...options });
  await launched(house, { holdOutShare: 0 });
}

const each =
  (outcome: (index: number) => MessageOutcome) =>
  ({ messages }: OutgoingBatch): SendOutcome => ({
    messages: messages.map((_, index) => outcome(index)),
    rate: null,
  });
const accepted: MessageOutcome = { kind: 'accepted', providerId: 'p' };
const unknown: MessageOutcome = { kind: 'unknown', reason: 'noAnswer', detail: '', retryAfterMs: null };
const refused: MessageOutcome = { kind: 'permanent', reason: 'refusedRecipient', detail: 'no such box' };

const states = async () =>
  (await house.db.prisma.message.findMany({ orderBy: { batchPosition: 'asc' } })).map(({ state }) => state);
const batches = () => house.db.prisma.messageBatch.findMany({ orderBy: { createdAt: 'asc' } });

test('what is accepted is sent, with its headers, sender and the manager to reply to', async () => {
  await open({});
  await house.sweep();
  const { items, total } = await listMessages(house.as('viewer'), { states: ['sent'], search: 'account 3' });
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({ account: { name: 'Account 3' }, language: 'af', error: null });
  const sheet = await exportMessages(house.as('ben'), { states: ['sent'] });
  expect(sheet.rows).toHaveLength(4);
  const message = house.handed[0]?.messages[0];
  expect(message).toMatchObject({
    from: '"Berg & Vlei Wholesale" <post@house.example>',
    replyTo: 'ben <ben@house.example>',
    headers: { 'Message-ID': `<${message?.id}@house.example>` },
  });
});

test('a refusal for good fails only its message, gives the code back and makes a task', async () => {
  await open({ answer: each((index) => (index === 1 ? refused : accepted)) });
  await house.sweep();
  expect((await states()).sort()).toEqual(['failed', 'sent', 'sent', 'sent']);
  expect(await house.db.prisma.offerCode.count({ where: { state: 'released' } })).toBe(1);
  expect((await house.db.prisma.offer.findFirstOrThrow()).issued).toBe(3);
  expect(await house.db.prisma.task.count({ where: { kind: 'review', assigneeId: 'ben' } })).toBe(1);
  expect(await house.db.prisma.enrolment.findMany({ where: { state: { not: 'active' } } })).toMatchObject([
    { state: 'stopped', outcome: 'notDelivered' },
  ]);
});

test('the task a refusal makes is due on the day it is where the company is', async () => {
  await open({ answer: each((index) => (index === 1 ? refused : accepted)) });
  await house.db.prisma.account.updateMany({ data: { timeZone: 'Africa/Johannesburg' } });
  await house.db.prisma.company.updateMany({ data: { timeZone: 'Pacific/Honolulu' } });
  await house.sweep();
  const yesterday = new Date(Date.parse(MORNING.slice(0, 10)) - 86_400_000);
  expect(await house.db.prisma.task.findMany({ where: { kind: 'review' } })).toMatchObject([
    { dueOn: yesterday },
  ]);
});

test('an address the server does not know is suppressed at once, as a hard bounce; nobody else is', async () => {
  const gone: MessageOutcome = {
    kind: 'permanent',
    reason: 'unknownRecipient',
    detail: '550 5.1.1 no such user',
  };
  await open({ answer: each((index) => [gone, refused][index] ?? accepted) });
  await house.sweep();
  const { prisma, pool } = house.db;
  const [one, other, ...rest] = await prisma.message.findMany({ orderBy: { batchPosition: 'asc' } });
  expect([one, other, ...rest].map((each) => each?.state)).toEqual(['failed', 'failed', 'sent', 'sent']);
  expect(one?.error).toBe('unknownRecipient: 550 5.1.1 no such user');
  expect(await prisma.suppression.findMany()).toMatchObject([{ reason: 'hardBounce', messageId: one?.id }]);
  const colleagues = await prisma.contact.findMany({
    where: { accounts: { some: { accountId: one?.accountId ?? '' } }, id: { not: one?.contactId ?? '' } },
  });
  expect(colleagues).toHaveLength(1);
  const address = addressOf(one?.recipient ?? '');
  const asked = [address, addressOf(other?.recipient ?? ''), ...colleagues.map(({ email }) => email ?? '')];
  const { appSecret } = house.engine;
  expect([...(await suppressedAmong(pool, appSecret, asked))]).toEqual([address]);
  const stopped = await prisma.enrolment.findMany({ where: { state: 'stopped' } });
  expect(new Map(stopped.map(({ contactId, outcome }) => [contactId, outcome]))).toEqual(
    new Map([
      [one?.contactId, 'suppressed'],
      [other?.contactId, 'notDelivered'],
    ]),
  );
  expect(await prisma.ledgerEntry.findMany({ where: { rule: 'suppressed' } })).toMatchObject([
    { enrolmentId: one?.enrolmentId, verdict: 'stopped', inputs: { reason: 'hardBounce' } },
  ]);
  expect(await prisma.offerCode.count({ where: { state: 'released' } })).toBe(2);
  expect(await prisma.task.count({ where: { kind: 'review' } })).toBe(2);
});

test('of a person who was given another address meanwhile only the old one is suppressed', async () => {
  const gone: MessageOutcome = { kind: 'permanent', reason: 'unknownRecipient', detail: '' };
  await open({
    answer: async (batch) => {
      await house.db.pool.query(`UPDATE contacts SET email = 'new.' || email`);
      return each((index) => (index === 0 ? gone : accepted))(batch);
    },
  });
  await house.sweep();
  const { prisma, pool } = house.db;
  const one = await prisma.message.findFirstOrThrow({ where: { state: 'failed' } });
  const old = addressOf(one.recipient);
  const { appSecret } = house.engine;
  expect([...(await suppressedAmong(pool, appSecret, [old, `new.${old}`]))]).toEqual([old]);
  expect(await prisma.enrolment.findMany({ where: { state: 'stopped' } })).toMatchObject([
    { contactId: one.contactId, outcome: 'notDelivered' },
  ]);
});

test('an answer that never came is asked for again: the same bytes, the same key', async () => {
  let answers = 0;
  await open({
    answer: (batch) => {
      answers += 1;
      return each(() => (answers === 1 ? unknown : accepted))(batch);
    },
    transport: { keyWindowMs: 86_400_000 },
  });
  await house.sweep();
  expect(await states()).toEqual(['claimed', 'claimed', 'claimed', 'claimed']);
  expect((await batches()).map(({ state }) => state)).toEqual(['unknown']);
  house.set('2026-03-18T08:01:00Z');
  await house.sweep();
  expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent']);
  expect(house.handed).toHaveLength(2);
  expect(house.handed[1]).toEqual(house.handed[0]);
});

test('past the provider’s memory, and by SMTP at all, what is in doubt is for a person', async () => {
  await open({ answer: each(() => unknown), transport: { keyWindowMs: 86_400_000 } });
  await house.sweep();
  house.set('2026-03-20T08:00:00Z');
  await house.sweep();
  expect(house.handed).toHaveLength(1);
  expect(await states()).toEqual(Array.from({ length: 4 }, () => 'needsReview'));
  house.set('2026-03-20T09:00:00Z');
  await house.sweep();
  expect(house.handed).toHaveLength(1);
});

test('a worker that is killed in the middle of SMTP leaves what it had to a person', async () => {
  await open({ transport: { idempotent: false } });
  await leaveInTheMiddle();
  await house.sweep();
  expect(house.handed).toEqual([]);
  expect(await states()).toEqual(Array.from({ length: 4 }, () => 'needsReview'));
});

test('of one that marks what it begins only that is in doubt: the rest is sent, but to nobody who left meanwhile', async () => {
  await open({ transport: { idempotent: false, oneByOne: true } });
  const [batch] = await leaveInTheMiddle();
  const all = await house.db.prisma.message.findMany({ orderBy: { batchPosition: 'asc' } });
  const [first, second, third, fourth] = all.map(({ id }) => id);
  const [, , left] = all;
  await suppress(house.db.pool, house.engine.appSecret, {
    address: addressOf(left?.recipient ?? ''),
    reason: 'unsubscribed',
    messageId: null,
    at: new Date('2026-03-18T08:00:00Z'),
  });
  await house.db.prisma.messageBatch.update({
    where: { id: batch?.id ?? '' },
    data: { begun: [second ?? ''] },
  });
  await house.sweep();
  expect(house.handed.map(({ messages }) => messages.map(({ id }) => id))).toEqual([[first, fourth]]);
  const now = await house.db.prisma.message.findMany({ orderBy: { batchPosition: 'asc' } });
  const stateOf = (id?: string) => now.find((each) => each.id === id)?.state;
  expect([first, second, third, fourth].map(stateOf)).toEqual(['sent', 'needsReview', 'cancelled', 'sent']);
});

test('a batch that somebody else took over begins nothing more in the hands of the first', async () => {
  const begun: (boolean | undefined)[] = [];
  await open({
    transport: { idempotent: false, oneByOne: true },
    answer: async ({ messages }, { begin }) => {
      const ids = messages.map(({ id }) => id);
      const both = ids.slice(0, 2).map(async (id) => begin?.(id));
      begun.push(...(await Promise.all(both)));
      const { begun: marked } = await house.db.prisma.messageBatch.findFirstOrThrow();
      expect(marked.toSorted()).toEqual(ids.slice(0, 2).toSorted());
      await house.db.pool.query(`UPDATE message_batches SET lease_token = gen_random_uuid()`);
      begun.push(await begin?.(ids[2] ?? ''));
      return each(() => accepted)({ key: '', messages });
    },
  });
  await house.sweep();
  expect(begun).toEqual([true, true, false]);
});

test('a worker that is killed in the middle is taken over under the same key', async () => {
  await open({});
  const [batch] = await leaveInTheMiddle();
  await house.sweep();
  expect(house.handed.map(({ key }) => key)).toEqual([batch?.id]);
  expect(await states()).toEqual(Array.from({ length: 4 }, () => 'sent'));
});

/** Messages in a batch whose worker began to send and was never heard of again. */
async function leaveInTheMiddle() {
  await house.jobs.written(house.engine);
  await house.db.pool.query(`
    UPDATE message_batches SET state = 'sending', attempts = 1, first_attempt_at = next_attempt_at,
           lease_token = gen_random_uuid(), lease_until = now() - interval '1 second'`);
  return batches();
}

test('a batch that is handed over five times at once is sent once', async () => {
  await open({});
  await house.sweep();
  const [batch] = await batches();
  await house.db.pool.query(
    `UPDATE message_batches SET state = 'ready'; UPDATE messages SET state = 'claimed'`,
  );
  await Promise.all(
    Array.from({ length: 5 }, () => deliverBatches(house.engine, { batchIds: [batch?.id ?? ''] })),
  );
  expect(house.handed).toHaveLength(2);
});

test('a transient refusal waits, longer each time, under the same key', async () => {
  const later: MessageOutcome = {
    kind: 'transient',
    reason: 'rateLimited',
    detail: '',
    retryAfterMs: 120_000,
    next: 'sameBatch',
    holds: 'transport',
  };
  await open({ answer: each(() => later) });
  await house.sweep();
  const [batch] = await batches();
  expect(batch).toMatchObject({
    state: 'ready',
    attempts: 1,
    nextAttemptAt: new Date('2026-03-18T08:02:00Z'),
  });
  await house.sweep();
  expect(house.handed).toHaveLength(1);
});

test('who unsubscribes before the batch leaves gets nothing, and nobody of the batch is lost', async () => {
  await open({});
  await house.sweep();
  const [first] = await house.db.prisma.message.findMany({ orderBy: { id: 'asc' } });
  const token = sealToken(house.engine.appSecret, 'unsubscribe', first?.id ?? '');
  await unsubscribe(house.engine, { token });
  await unsubscribe(house.engine, { token });
  house.set('2026-03-25T08:30:00Z');
  await house.sweep();
  const reminders = house.handed.slice(1).flatMap(({ messages }) => messages.map(({ to }) => to));
  expect(reminders).toHaveLength(3);
  expect(reminders).not.toContain(first?.recipient);
  expect(await house.db.prisma.messageEvent.count({ where: { kind: 'unsubscribed' } })).toBe(1);
});

test('guards speak again as a batch leaves: who may not be written to is cancelled or moved, with a line in the ledger', async () => {
  await open({});
  const waiting = await house.jobs.written(house.engine);
  expect(await states()).toEqual(Array.from({ length: 4 }, () => 'claimed'));
  const [one] = await house.db.prisma.message.findMany({ orderBy: { id: 'asc' } });
  await house.db.prisma.consent.updateMany({
    where: { contactId: one?.contactId ?? '' },
    data: { state: 'withdrawn' },
  });
  house.set('2026-03-18T17:00:00Z');
  house.jobs.waiting.push(...waiting);
  await house.jobs.run(house.engine);
  expect(house.handed).toEqual([]);
  const lines = await house.db.prisma.ledgerEntry.findMany({ where: { rule: { not: 'due' } } });
  expect(lines.map(({ verdict, rule }) => `${verdict} ${rule}`).sort()).toEqual([
    'moved quietHours',
    'moved quietHours',
    'moved quietHours',
    'stopped consentWithdrawn',
  ]);
  expect(await house.db.prisma.offerCode.count({ where: { state: 'released' } })).toBe(1);
  house.set('2026-03-19T07:30:00Z');
  await house.sweep();
  expect((await states()).sort()).toEqual(['cancelled', 'sent', 'sent', 'sent']);
});

test('an address that was suppressed while an e-mail to it waited gets nothing, whatever address the person has by now', async () => {
  await open({});
  const waiting = await house.jobs.written(house.engine);
  const { prisma, pool } = house.db;
  const one = await prisma.message.findFirstOrThrow({ orderBy: { id: 'asc' } });
  await pool.query(`UPDATE contacts SET email = 'new.' || email WHERE id = $1`, [one.contactId]);
  const address = addressOf(one.recipient);
  const at = house.engine.now();
  await suppress(pool, house.engine.appSecret, { address, reason: 'hardBounce', messageId: null, at });
  house.jobs.waiting.push(...waiting);
  await house.jobs.run(house.engine);
  const reached = house.handed.flatMap(({ messages }) => messages.map(({ to }) => addressOf(to)));
  expect(reached).toHaveLength(3);
  expect(reached).not.toContain(address);
  expect(await prisma.message.findUnique({ where: { id: one.id } })).toMatchObject({
    state: 'cancelled',
    error: 'suppressed',
  });
});
