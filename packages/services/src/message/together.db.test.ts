import type { MessageOutcome, OutgoingBatch, SendOutcome } from '@sleutel/mailer';
import { afterEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, type HouseOptions, openHouse } from '../programme/testing/house.ts';

let house: House;
afterEach(() => house.close());

/** Four batches of one message each that wait to be sent, and the job that is to send them. */
async function fourBatches({ transport, ...options }: HouseOptions = {}) {
  house = await openHouse({ accounts: 4, transport: { maxBatch: 1, ...transport }, ...options });
  await launched(house, { holdOutShare: 0 });
  return house.jobs.written(house.engine);
}

type Jobs = Awaited<ReturnType<typeof fourBatches>>;

const run = async (jobs: Jobs) => {
  house.jobs.waiting.push(...jobs);
  await house.jobs.run(house.engine);
};

const states = async () =>
  (await house.db.prisma.message.findMany({ orderBy: { batchId: 'asc' } })).map(({ state }) => state);
const batches = () => house.db.prisma.messageBatch.findMany({ orderBy: { id: 'asc' } });
/** The batches of each job. */
const batchesIn = (jobs: Jobs) => jobs.map(({ payload }) => ('batchIds' in payload ? payload.batchIds : []));

const answering =
  (outcomeOf: (key: string) => MessageOutcome) =>
  ({ key, messages }: OutgoingBatch): SendOutcome => ({
    messages: messages.map(() => outcomeOf(key)),
    rate: null,
  });
const accepted: MessageOutcome = { kind: 'accepted', providerId: 'p' };

test('what one decision wrote leaves by one job, each batch under its own key', async () => {
  const jobs = await fourBatches();
  const ids = (await batches()).map(({ id }) => id);
  expect(batchesIn(jobs).map((together) => together.toSorted())).toEqual([ids]);
  await run(jobs);
  expect(house.handed.map(({ key }) => key).sort()).toEqual(ids);
  expect(await batches()).toMatchObject(ids.map((id) => ({ id, state: 'done', attempts: 1 })));
  expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent']);
});

test('where messages leave one by one, no batch shares its job, and so its time, with another', async () => {
  const jobs = await fourBatches({ transport: { oneByOne: true } });
  const ids = (await batches()).map(({ id }) => id);
  expect(batchesIn(jobs).map((together) => together.length)).toEqual([1, 1, 1, 1]);
  expect(batchesIn(jobs).flat().toSorted()).toEqual(ids);
});

test('a batch that cannot be read keeps none of its job back', async () => {
  const jobs = await fourBatches();
  const [first] = await batches();
  await house.db.pool.query(`UPDATE messages SET headers = '{"To": 7}' WHERE batch_id = $1`, [first?.id]);
  await expect(run(jobs)).rejects.toThrow();
  expect(await states()).toEqual(['claimed', 'sent', 'sent', 'sent']);
  expect(await batches()).toMatchObject([
    { state: 'ready', attempts: 0, leaseToken: null },
    ...Array.from({ length: 3 }, () => ({ state: 'done' })),
  ]);
});

test('an answer that cannot be written down keeps no other from being written', async () => {
  let spoilt = '';
  const jobs = await fourBatches({
    answer: answering((key) => (key === spoilt ? { ...accepted, providerId: 'p\0' } : accepted)),
  });
  spoilt = (await batches())[1]?.id ?? '';
  await expect(run(jobs)).rejects.toThrow('invalid byte sequence');
  expect(await states()).toEqual(['sent', 'claimed', 'sent', 'sent']);
  expect(await batches()).toMatchObject([
    { state: 'done' },
    { state: 'sending', attempts: 1 },
    { state: 'done' },
    { state: 'done' },
  ]);
});

test('of batches that end in different ways together, each ends in its own', async () => {
  const ends: MessageOutcome[] = [
    accepted,
    { kind: 'permanent', reason: 'refusedRecipient', detail: 'no' },
    { kind: 'unknown', reason: 'noAnswer', detail: '', retryAfterMs: null },
    {
      kind: 'transient',
      reason: 'rateLimited',
      detail: '',
      retryAfterMs: 60_000,
      next: 'sameBatch',
      holds: 'message',
    },
  ];
  let ids: string[] = [];
  const jobs = await fourBatches({
    answer: answering((key) => ends[ids.indexOf(key)] ?? accepted),
    transport: { keyWindowMs: 86_400_000 },
  });
  ids = (await batches()).map(({ id }) => id);
  await run(jobs);
  expect(await states()).toEqual(['sent', 'failed', 'claimed', 'claimed']);
  expect(await batches()).toMatchObject(
    ['done', 'done', 'unknown', 'ready'].map((state) => ({ state, leaseToken: null, attempts: 1 })),
  );
});

test('of a job that comes again only what is left is sent', async () => {
  let ids: string[] = [];
  let answers = 0;
  const silence: MessageOutcome = { kind: 'unknown', reason: 'noAnswer', detail: '', retryAfterMs: null };
  const jobs = await fourBatches({
    answer: answering((key) => {
      answers += 1;
      return key === ids[2] && answers <= 4 ? silence : accepted;
    }),
    transport: { keyWindowMs: 86_400_000 },
  });
  ids = (await batches()).map(({ id }) => id);
  await run(jobs);
  house.set('2026-03-18T08:05:00Z');
  await run(jobs);
  expect(house.handed.map(({ key }) => key).slice(4)).toEqual([ids[2]]);
  expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent']);
});
