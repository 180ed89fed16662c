import { inTransaction } from '@sleutel/db';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockUnderWay } from '../enrolment/under-way.ts';
import { lockDoubtful } from '../message/doubtful-message.ts';
import { finishProgramme, pauseProgramme } from './index.ts';
import { shareProgrammes } from './lock.ts';
import { launched } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';
import { waitingForLocks } from './testing/waiting.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 6 });
});
afterEach(() => house.close());

type Tx = Parameters<typeof lockUnderWay>[0];
type Locked = { readonly programmeState: string };

const waiting = () => waitingForLocks(house.db);
/** A busy machine takes its time. */
const patiently = { timeout: 30_000 };

test.each([
  { name: 'a pause', act: pauseProgramme, state: 'paused' },
  { name: 'an end', act: finishProgramme, state: 'finished' },
])('$name comes before whoever begins to send after it was asked for', async ({ act, state }) => {
  const { id } = await launched(house);
  const order: string[] = [];
  const share = () => inTransaction(house.db.pool, (tx) => shareProgrammes(tx, [id]));
  const stood = await inTransaction(house.db.pool, async (tx) => {
    await shareProgrammes(tx, [id]);
    const acted = act(house.as('anna'), { id }).then(() => order.push('acted'));
    await expect.poll(waiting, patiently).toBe(1);
    const shared = share().then((standings) => {
      order.push('shared');
      return standings.get(id);
    });
    await expect.poll(waiting, patiently).toBe(2);
    order.push('sent');
    return { acted, shared };
  });
  await stood.acted;
  expect(await stood.shared).toMatchObject({ state });
  // What the verb reads to show it comes after its transaction.
  expect(order[0]).toBe('sent');
});

test.each([
  {
    name: 'takes somebody out',
    lock: async (tx: Tx, programmeId: string): Promise<readonly Locked[]> => {
      const { id } = await house.db.prisma.enrolment.findFirstOrThrow({ where: { programmeId } });
      return lockUnderWay(tx, [id]);
    },
  },
  {
    name: 'settles a message in doubt',
    lock: async (tx: Tx, programmeId: string): Promise<readonly Locked[]> => {
      const { id } = await house.db.prisma.message.findFirstOrThrow({ where: { programmeId } });
      return [await lockDoubtful(tx, id)];
    },
  },
])('a pause is not kept waiting by whoever $name after it was asked for', async ({ lock }) => {
  const { id } = await launched(house);
  await house.sweep();
  await house.db.prisma.message.updateMany({ data: { state: 'needsReview' } });
  const stood = await inTransaction(house.db.pool, async (tx) => {
    await shareProgrammes(tx, [id]);
    const acted = pauseProgramme(house.as('anna'), { id });
    await expect.poll(waiting, patiently).toBe(1);
    const locked = inTransaction(house.db.pool, (other) => lock(other, id));
    await expect.poll(waiting, patiently).toBe(2);
    return { acted, locked };
  });
  await stood.acted;
  expect(await stood.locked).toMatchObject([{ programmeState: 'paused' }]);
});

test('those who only share it do not wait for each other', async () => {
  const { id } = await launched(house);
  await inTransaction(house.db.pool, async (tx) => {
    await shareProgrammes(tx, [id]);
    const standings = await inTransaction(house.db.pool, (other) => shareProgrammes(other, [id]));
    expect(standings.get(id)).toMatchObject({ state: 'live' });
  });
});
