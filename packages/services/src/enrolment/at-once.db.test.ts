import type { MessageOutcome } from '@sleutel/mailer';
import { afterEach, expect, test } from 'vitest';
import type { ServiceContext } from '../core/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, type HouseOptions, openHouse } from '../programme/testing/house.ts';
import { claimDueEnrolments, decideEnrolments } from './index.ts';

let house: House;
afterEach(() => house.close());

/** Four people whose first e-mail is due, claimed. */
async function claimed(options: HouseOptions = {}) {
  house = await openHouse({ accounts: 4, ...options });
  await launched(house, { holdOutShare: 0 });
  await claimDueEnrolments(house.engine, {});
  const job = house.jobs.waiting.shift();
  if (job?.name !== 'enrolment.decide') throw new Error('nothing was claimed');
  return job.payload;
}

const states = async () =>
  (await house.db.prisma.message.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state);
const batches = () => house.db.prisma.messageBatch.findMany({ orderBy: { createdAt: 'asc' } });
const jobNames = () => house.jobs.waiting.map(({ name }) => name);
const four = (state: string) => Array.from({ length: 4 }, () => state);

test('what may leave leaves with its decision, and nobody else is asked to come for it', async () => {
  const job = await claimed();
  expect(await decideEnrolments(house.engine, job)).toEqual({ moves: 4, messages: 4 });
  expect(house.handed).toHaveLength(1);
  expect(await states()).toEqual(four('sent'));
  expect(await batches()).toMatchObject([{ state: 'done', attempts: 1, leaseToken: null }]);
  expect(jobNames()).toEqual([]);
});

test('its first attempt is written down before anything leaves', async () => {
  const begun: unknown[] = [];
  const job = await claimed({
    answer: async ({ key, messages }) => {
      begun.push(await house.db.prisma.messageBatch.findUnique({ where: { id: key } }));
      return { messages: messages.map(({ id }) => ({ kind: 'accepted', providerId: id })), rate: null };
    },
  });
  await decideEnrolments(house.engine, job);
  expect(begun).toMatchObject([
    { state: 'sending', attempts: 1, firstAttemptAt: house.engine.now(), leaseToken: expect.any(String) },
  ]);
});

test('who is lost between the decision and the answer is followed by another under the same key', async () => {
  let answers = 0;
  const job = await claimed({
    answer: ({ messages }) => {
      answers += 1;
      if (answers === 1) throw new Error('the process is gone');
      return { messages: messages.map(({ id }) => ({ kind: 'accepted', providerId: id })), rate: null };
    },
  });
  await expect(decideEnrolments(house.engine, job)).rejects.toThrow('the process is gone');
  expect(await states()).toEqual(four('claimed'));
  expect(await decideEnrolments(house.engine, job)).toEqual({ moves: 0, messages: 0 });
  await house.db.pool.query(`UPDATE message_batches SET lease_until = now() - interval '1 second'`);
  await house.sweep();
  expect(house.handed).toHaveLength(2);
  expect(house.handed[1]).toEqual(house.handed[0]);
  expect(await states()).toEqual(four('sent'));
});

const LIMIT = { requests: 1, windowMs: 1_000 };

/** Through a provider that may take so many requests only. */
function limited(): ServiceContext {
  const { mail } = house.engine;
  return { ...house.engine, mail: { ...mail, transport: { ...mail.transport, safeRate: LIMIT } } };
}

test('before a provider’s first answer, who decided asks it in turn, and what follows leaves at once', async () => {
  const job = await claimed();
  await decideEnrolments(limited(), job);
  expect(house.handed).toHaveLength(1);
  expect(await states()).toEqual(four('sent'));
  expect(jobNames()).toEqual([]);
  expect(await house.db.prisma.transportRate.findMany()).toMatchObject([{ requests: null, learned: true }]);
});

const limits = () =>
  house.db.prisma.transportRate.create({
    data: { transport: 'outbox', ...LIMIT, learned: true, nextAt: house.engine.now() },
  });

test.each([
  { name: 'so many requests only', prepare: limits, ctx: limited, options: {} },
  {
    name: 'message by message',
    prepare: async () => undefined,
    ctx: () => house.engine,
    options: { transport: { oneByOne: true } },
  },
])('where a provider takes $name, it waits for its turn', async ({ prepare, ctx, options }) => {
  const job = await claimed(options);
  await prepare();
  await decideEnrolments(ctx(), job);
  expect(house.handed).toEqual([]);
  expect(await states()).toEqual(four('claimed'));
  expect(await batches()).toMatchObject([{ state: 'ready', attempts: 0, firstAttemptAt: null }]);
  expect(jobNames()).toEqual(['message.deliver']);
});

test('a process that is about to end begins nothing any more', async () => {
  const job = await claimed();
  await decideEnrolments(house.engine, { ...job, signal: AbortSignal.abort() });
  expect(house.handed).toEqual([]);
  expect(await batches()).toMatchObject([{ state: 'ready', attempts: 0 }]);
  expect(jobNames()).toEqual(['message.deliver']);
});

test('a provider that takes nothing is left in peace, also by what is decided meanwhile', async () => {
  house = await openHouse({
    accounts: 4,
    answer: ({ messages }) => ({
      messages: messages.map(({ id }) =>
        house.handed.length === 1 ? NOTHING_NOW : { kind: 'accepted', providerId: id },
      ),
      rate: null,
    }),
  });
  await launched(house, { holdOutShare: 0 });
  await house.db.pool.query(`
    UPDATE enrolments SET due_at = '2026-03-18T08:01:00Z'
    WHERE id IN (SELECT id FROM enrolments ORDER BY id LIMIT 2)`);
  await house.sweep();
  house.set('2026-03-18T08:01:00Z');
  await house.sweep();
  expect(house.handed).toHaveLength(1);
  const nextAttemptAt = new Date('2026-03-18T08:02:00Z');
  expect(await batches()).toMatchObject([
    { attempts: 1, nextAttemptAt },
    { attempts: 0, nextAttemptAt },
  ]);
  house.set('2026-03-18T08:02:00Z');
  await house.sweep();
  expect(await states()).toEqual(four('sent'));
});

/** Its quota is used up for two minutes. */
const NOTHING_NOW: MessageOutcome = {
  kind: 'transient',
  reason: 'quotaExceeded',
  detail: '',
  retryAfterMs: 120_000,
  next: 'sameBatch',
  holds: 'transport',
};
