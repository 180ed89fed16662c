import { defaultSettings } from '@sleutel/domain/company';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 3 });
});
afterEach(() => house.close());

const recipients = () => house.handed.flatMap(({ messages }) => messages.map(({ to }) => to)).sort();

test('nothing leaves on a public holiday of the recipient’s country; the next working day it does', async () => {
  await house.db.prisma.account.update({ where: { id: accountId(1) }, data: { country: 'ZA' } });
  await house.db.prisma.account.update({ where: { id: accountId(2) }, data: { country: 'GB' } });
  house.set('2026-04-27T08:00:00Z');
  await launched(house, { holdOutShare: 0 });
  await house.sweep();
  expect(recipients()).toEqual([expect.stringContaining('head0@'), expect.stringContaining('head2@')]);
  const [line] = await house.db.prisma.ledgerEntry.findMany({ where: { rule: 'holiday' } });
  expect(line).toMatchObject({ verdict: 'moved', accountId: accountId(1) });
  expect(line?.nextEligibleAt?.toISOString()).toMatch(/^2026-04-28T06:/);
  house.set('2026-04-28T07:00:00Z');
  await house.sweep();
  expect(recipients()).toHaveLength(3);
});

test('for an account without a country, those count that the company chose', async () => {
  const sending = { ...defaultSettings.sending, holidaysCountry: 'ZA' };
  await house.db.prisma.company.updateMany({ data: { settings: { ...defaultSettings, sending } } });
  await house.db.prisma.account.update({ where: { id: accountId(1) }, data: { country: 'GB' } });
  house.set('2026-04-27T08:00:00Z');
  await launched(house, { holdOutShare: 0 });
  await house.sweep();
  expect(recipients()).toEqual([expect.stringContaining('head1@')]);
});
