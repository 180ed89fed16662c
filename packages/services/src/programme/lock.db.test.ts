import { inTransaction } from '@sleutel/db';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

test('those who only share it do not wait for each other', async () => {
  const { id } = await launched(house);
  await inTransaction(house.db.pool, async (tx) => {
    await shareProgrammes(tx, [id]);
    const standings = await inTransaction(house.db.pool, (other) => shareProgrammes(other, [id]));
    expect(standings.get(id)).toMatchObject({ state: 'live' });
  });
});
