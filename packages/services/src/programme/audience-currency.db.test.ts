import { afterEach, expect, test } from 'vitest';
import { programmeAudience } from './index.ts';
import { launched } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';

let house: House;
afterEach(() => house.close());

test('what an account is worth is told in what it orders in, or else in the company’s currency', async () => {
  house = await openHouse({ accounts: 2 });
  const { id } = await launched(house, { holdOutShare: 0 });
  const [first, second] = await house.db.prisma.account.findMany({ orderBy: { id: 'asc' } });
  const update = (account: string | undefined, currency: string | null) =>
    house.db.prisma.account.update({ where: { id: account ?? '' }, data: { currency } });
  await update(first?.id, 'JPY');
  await update(second?.id, null);
  const { items } = await programmeAudience(house.as('viewer'), { id });
  const currencies = Object.fromEntries(items.map(({ account }) => [account.id, account.currency]));
  const company = await house.db.prisma.company.findUniqueOrThrow({ where: { id: 1 } });
  expect(currencies).toEqual({ [first?.id ?? '']: 'JPY', [second?.id ?? '']: company.currency });
});
