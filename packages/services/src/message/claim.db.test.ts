import { afterEach, beforeEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';
import { claimMessages } from './index.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

/** Decides what is due, and takes the jobs that would claim what was written for it out of the queue. */
async function written() {
  while (house.jobs.waiting.length === 0 || house.jobs.waiting.some(({ name }) => name !== 'message.claim')) {
    if (house.jobs.waiting.length === 0) await house.jobs.enqueue('sweep.due', {});
    await house.jobs.step(house.engine);
  }
  const jobs = house.jobs.waiting.splice(0);
  return jobs.flatMap((job) => (job.name === 'message.claim' ? (job.payload.written ?? []) : []));
}

const membersOf = async () =>
  (await house.db.prisma.messageBatch.findMany()).flatMap(({ messageIds }) => messageIds);
const readyCount = () => house.db.prisma.message.count({ where: { state: 'ready' } });

const only = (...accounts: number[]) => ({
  holdOutShare: 0,
  audience: { accountIds: accounts.map(accountId) },
});

test('what was just written is claimed by its name, and nothing else; the sweep claims the rest', async () => {
  await launched(house, { holdOutShare: 0 });
  const [all] = await written();
  if (!all) throw new Error('nothing was written');
  expect(all.messageIds).toHaveLength(12);
  const five = all.messageIds.slice(0, 5);
  expect(await claimMessages(house.engine, { written: { ...all, messageIds: five } })).toEqual({
    batches: 1,
  });
  expect((await membersOf()).sort()).toEqual([...five].sort());
  expect(await readyCount()).toBe(7);
  await claimMessages(house.engine, {});
  expect((await membersOf()).sort()).toEqual([...all.messageIds].sort());
});

test('by name and by sweep at once, each message comes into one batch', async () => {
  await launched(house, { holdOutShare: 0 });
  const [all] = await written();
  if (!all) throw new Error('nothing was written');
  const input = [{ written: all }, {}, { written: all }, {}, { written: all }];
  await Promise.all(input.map((each) => claimMessages(house.engine, each)));
  const members = await membersOf();
  expect(members).toHaveLength(12);
  expect(new Set(members).size).toBe(12);
});

test('nothing of a programme that is paused is claimed, and it keeps nobody else waiting', async () => {
  const { id } = await launched(house, only(0, 1, 2), 'Paused');
  const [paused] = await written();
  await house.db.pool.query(`UPDATE programmes SET state = 'paused', version = version + 1 WHERE id = $1`, [
    id,
  ]);
  house.set('2026-03-18T09:00:00Z');
  await launched(house, only(3, 4, 5), 'Live');
  const [live] = await written();
  if (!paused || !live) throw new Error('nothing was written');
  expect(await claimMessages(house.engine, { written: paused })).toEqual({ batches: 0 });
  await claimMessages(house.engine, {});
  expect((await membersOf()).sort()).toEqual([...live.messageIds].sort());
  expect(await readyCount()).toBe(paused.messageIds.length);
});
