import { afterEach, beforeEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';
import { claimMessages } from './index.ts';
import { takeOutUnbegun } from './unbegun.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const only = (...accounts: number[]) => ({
  holdOutShare: 0,
  audience: { accountIds: accounts.map(accountId) },
});

async function turn(id: string, state: 'live' | 'paused'): Promise<void> {
  await house.db.pool.query(
    'UPDATE programmes SET state = $2::"ProgrammeState", version = version + 1 WHERE id = $1',
    [id, state],
  );
}

/** Writes what is due, and has the programme paused before any of it leaves. */
async function pausedInTime(id: string): Promise<void> {
  const batches = await house.jobs.written(house.engine);
  await turn(id, 'paused');
  house.jobs.waiting.push(...batches);
  await house.jobs.run(house.engine);
}

const inState = (state: 'ready' | 'claimed') => house.db.prisma.message.findMany({ where: { state } });
const membersOfOpen = async () =>
  (await house.db.prisma.messageBatch.findMany({ where: { state: 'ready' } })).flatMap(
    ({ messageIds }) => messageIds,
  );

test('of a programme that is paused in time nothing leaves, and its batch is over', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  await pausedInTime(id);
  expect(house.handed).toEqual([]);
  const ready = await inState('ready');
  expect(ready.map(({ batchId, batchPosition }) => [batchId, batchPosition])).toEqual(
    Array.from({ length: 12 }, () => [null, null]),
  );
  expect(await house.db.prisma.messageBatch.findMany()).toMatchObject([{ state: 'done' }]);
  await turn(id, 'live');
  await house.sweep();
  expect(house.handed.flatMap(({ messages }) => messages)).toHaveLength(12);
});

test('several who claim at once: each message comes into one batch', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  await pausedInTime(id);
  await turn(id, 'live');
  await Promise.all(Array.from({ length: 5 }, () => claimMessages(house.engine, {})));
  const members = await membersOfOpen();
  expect(members).toHaveLength(12);
  expect(new Set(members).size).toBe(12);
});

test('nothing of a programme that is paused is claimed, and it keeps nobody else waiting', async () => {
  const paused = await launched(house, only(0, 1, 2), 'Paused');
  await pausedInTime(paused.id);
  house.set('2026-03-18T09:00:00Z');
  const live = await launched(house, only(3, 4, 5), 'Live');
  await pausedInTime(live.id);
  await turn(live.id, 'live');
  expect(await claimMessages(house.engine, {})).toEqual({ batches: 1 });
  expect((await inState('claimed')).map(({ programmeId }) => programmeId)).toEqual(
    Array.from({ length: 3 }, () => live.id),
  );
  expect((await inState('ready')).map(({ programmeId }) => programmeId)).toEqual(
    Array.from({ length: 3 }, () => paused.id),
  );
});

test('whoever is gone by the time their batch leaves gets nothing, and keeps nobody else waiting', async () => {
  await launched(house, { holdOutShare: 0 });
  const batches = await house.jobs.written(house.engine);
  await house.db.pool.query('DELETE FROM contacts WHERE email = $1', ['head0@customer0.example']);
  house.jobs.waiting.push(...batches);
  await house.jobs.run(house.engine);
  expect(house.handed.flatMap(({ messages }) => messages)).toHaveLength(11);
  expect(await house.db.prisma.message.findMany({ where: { state: 'cancelled' } })).toMatchObject([
    { error: 'enrolmentStopped' },
  ]);
});

test('while one programme’s messages are taken out of their batches, those of another leave', async () => {
  const one = await launched(house, only(0, 1, 2), 'One');
  await house.jobs.written(house.engine);
  house.set('2026-03-18T09:00:00Z');
  await launched(house, only(3, 4, 5), 'Other');
  const others = await house.jobs.written(house.engine);
  const client = await house.db.pool.connect();
  try {
    await client.query('BEGIN');
    expect((await client.query(takeOutUnbegun(one.id))).rowCount).toBe(3);
    house.jobs.waiting.push(...others);
    await house.jobs.run(house.engine);
    expect(house.handed.flatMap(({ messages }) => messages)).toHaveLength(3);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});

test('of a sign that comes before an e-mail leaves whoever is there for the account is told', async () => {
  await launched(house, { ...only(0, 1), settings: { fallbackManagerId: 'cara' } });
  const batches = await house.jobs.written(house.engine);
  await house.db.pool.query(`UPDATE users SET disabled_at = now() WHERE id = 'ben'`);
  await house.db.pool.query(
    `INSERT INTO complaints (id, account_id, opened_on, summary) VALUES (gen_random_uuid(), $1, '2026-03-18', 'Late')`,
    [accountId(0)],
  );
  await house.db.pool.query(`UPDATE account_contacts SET left_on = '2026-03-18' WHERE account_id = $1`, [
    accountId(1),
  ]);
  house.jobs.waiting.push(...batches);
  await house.jobs.run(house.engine);
  expect(house.handed).toEqual([]);
  const tasks = await house.db.prisma.task.findMany();
  expect(tasks).toHaveLength(2);
  expect(Object.fromEntries(tasks.map((task) => [task.accountId, task.assigneeId]))).toEqual({
    [accountId(0)]: 'cara',
    [accountId(1)]: 'cara',
  });
});
