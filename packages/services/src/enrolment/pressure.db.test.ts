import { defaultSettings } from '@sleutel/domain/company';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { updateCompany } from '../company/index.ts';
import { pauseProgramme, resumeProgramme } from '../programme/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 4 });
  const caps = { contact: { messages: 1, days: 7 }, account: { messages: 10, days: 7 }, roles: {} };
  await updateCompany(house.as('admin'), {
    settings: { sending: { ...defaultSettings.sending, caps } },
  });
});
afterEach(() => house.close());

const sent = () => house.handed.flatMap(({ messages }) => messages).length;

test('an e-mail that left long after it was written counts from when it left', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  await house.jobs.written(house.engine);
  await pauseProgramme(house.as('anna'), { id });
  house.set('2026-04-01T08:00:00Z');
  await resumeProgramme(house.as('anna'), { id });
  house.set('2026-04-01T08:30:00Z');
  await house.sweep();
  expect(sent()).toBe(4);

  // It was due during the pause, and is caught up with once the cap has a place.
  house.set('2026-04-07T12:00:00Z');
  await house.sweep();
  expect(sent()).toBe(4);
  house.set('2026-04-08T12:00:00Z');
  await house.sweep();
  expect(sent()).toBe(8);
});
