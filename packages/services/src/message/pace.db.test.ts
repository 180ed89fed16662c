import { createTransport } from '@sleutel/mailer';
import { type ResendModel, startResendModel } from '@sleutel/mailer/testing';
import { afterEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { claimMessages, deliverBatches } from './index.ts';
import { takeTurn } from './take-turn.ts';

let house: House;
let provider: ResendModel;
let started: number;
afterEach(async () => {
  await provider.stop();
  await house.close();
});

/** Messages in batches of their own, stored and not sent. */
async function storedBatches(accounts: number): Promise<string[]> {
  house = await openHouse({ accounts, transport: { maxBatch: 1 } });
  started = Date.now();
  await launched(house, { holdOutShare: 0 });
  await house.jobs.written(house.engine);
  const batches = await house.db.prisma.messageBatch.findMany();
  return batches.map(({ id }) => id);
}

/** A worker with a transport of its own, that shares nothing with others but the database and the hour. */
function worker() {
  const transport = createTransport({ transport: 'resend', apiKey: 're_test', baseUrl: provider.url });
  const ahead = house.engine.now().getTime() - started;
  const now = () => new Date(Date.now() + ahead);
  return { ...house.engine, now, mail: { ...house.engine.mail, transport } };
}

test('several workers together never ask a provider more often than its answers allow', async () => {
  provider = await startResendModel({ random: () => 1, limit: { requests: 8, windowMs: 2_000 } });
  const batches = await storedBatches(14);
  const workers = [worker(), worker(), worker()];
  await Promise.all(
    batches.map((batchId, index) => deliverBatches(workers[index % 3] ?? worker(), { batchIds: [batchId] })),
  );
  expect(provider.counts).toMatchObject({ requests: 14, overLimit: 0 });
  expect([...provider.written.values()]).toEqual(Array.from({ length: 14 }, () => 1));
  expect(await house.db.prisma.transportRate.findMany()).toMatchObject([
    { transport: 'resend', requests: 8, windowMs: 2_000, learned: true },
  ]);
  expect(await house.db.prisma.message.count({ where: { state: 'sent' } })).toBe(14);
});

test('a provider whose answers name no limit is asked as fast as the workers can, after its first answer', async () => {
  provider = await startResendModel({ random: () => 1 });
  const [first = '', ...others] = await storedBatches(4);
  await deliverBatches(worker(), { batchIds: [first] });
  expect(await house.db.prisma.transportRate.findMany()).toMatchObject([{ requests: null, learned: true }]);
  const { nextAt: before } = await house.db.prisma.transportRate.findFirstOrThrow();
  await Promise.all(others.map((batchId) => deliverBatches(worker(), { batchIds: [batchId] })));
  expect((await house.db.prisma.transportRate.findFirstOrThrow()).nextAt).toEqual(before);
  expect(provider.counts.requests).toBe(4);
});

test('who has yet to hear that a provider has no limit keeps nobody waiting', async () => {
  provider = await startResendModel({ random: () => 1 });
  const [first = '', second = ''] = await storedBatches(2);
  await deliverBatches(worker(), { batchIds: [first] });
  const guess = { pace: { requests: 1, windowMs: 60_000 }, learned: false };
  expect(await takeTurn(worker(), second, guess, undefined)).toBe(true);
  expect(await deliverBatches(worker(), { batchIds: [second] })).toEqual({ sent: 1 });
});

test('a batch whose turn is too far away to wait for comes again as soon as it may be near', async () => {
  provider = await startResendModel({ random: () => 1 });
  const [id = ''] = await storedBatches(1);
  const late = worker();
  const nextAt = new Date(late.now().getTime() + 60_000);
  await house.db.prisma.transportRate.create({
    data: { transport: 'resend', requests: 1, windowMs: 1_000, learned: true, nextAt },
  });
  await deliverBatches(late, { batchIds: [id] });
  const { nextAttemptAt } = await house.db.prisma.messageBatch.findUniqueOrThrow({ where: { id } });
  expect(nextAttemptAt.getTime()).toBeLessThan(nextAt.getTime());
  await claimMessages({ ...house.engine, now: () => nextAttemptAt }, {});
  expect(house.jobs.waiting).toEqual([{ name: 'message.deliver', payload: { batchIds: [id] } }]);
});

test('an attempt that is called off while it waits for its turn was never begun', async () => {
  provider = await startResendModel({ random: () => 1, limit: { requests: 2, windowMs: 5_000 } });
  const [first = '', second = ''] = await storedBatches(2);
  await deliverBatches(worker(), { batchIds: [first] });
  const ending = new AbortController();
  const waiting = deliverBatches(worker(), { batchIds: [second], signal: ending.signal });
  ending.abort();
  expect(await waiting).toEqual({ sent: 0 });
  expect(await house.db.prisma.messageBatch.findUnique({ where: { id: second } })).toMatchObject({
    state: 'ready',
    attempts: 0,
    leaseToken: null,
  });
  expect(provider.counts.requests).toBe(1);
});
