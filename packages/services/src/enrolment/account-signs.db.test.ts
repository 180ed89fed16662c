import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMeeting, cancelMeeting } from '../meeting/index.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';
import { loadAccountSigns } from './account-signs.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ accounts: 3 });
});
afterAll(() => house.close());

const meeting = (index: number) =>
  addMeeting(house.as('ben'), {
    accountId: accountId(index),
    startsAt: '2026-04-20T10:00:00+02:00',
    endsAt: '2026-04-20T11:00:00+02:00',
    purpose: 'Spring range',
  });

const signsSince = async (since: string) => {
  const asked = [0, 1, 2].map((index) => ({ accountId: accountId(index), since: new Date(since) }));
  const signs = await loadAccountSigns(house.db.pool, asked, house.engine.now(), 'Africa/Johannesburg');
  return [0, 1, 2].map((index) => signs.get(accountId(index)) ?? {});
};

test('a meeting is a sign from the moment it is agreed, until it is called off', async () => {
  const agreed = house.engine.now();
  await meeting(0);
  const off = await meeting(1);
  await cancelMeeting(house.as('ben'), { id: off.id, version: off.version });
  house.set('2026-03-18T09:00:00Z');
  expect(await signsSince('2026-03-18T07:00:00Z')).toEqual([{ meeting: agreed }, {}, {}]);
  // Who enters after it was agreed is written to for a reason that had it in view.
  expect(await signsSince('2026-03-18T08:30:00Z')).toEqual([{}, {}, {}]);
});
