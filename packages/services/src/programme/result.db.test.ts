import { afterEach, beforeEach, expect, test } from 'vitest';
import { programmesReport } from '../report/index.ts';
import { programmeResults } from './index.ts';
import { launched } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 12 });
});
afterEach(() => house.close());

const prisma = () => house.db.prisma;
let placed = 0;

async function arms(programmeId: string) {
  const rows = await prisma().programmeArm.findMany({
    where: { programmeId },
    orderBy: { accountId: 'asc' },
  });
  const idsOf = (wanted: string) =>
    rows.filter(({ arm }) => arm === wanted).map(({ accountId }) => accountId);
  return { treated: idsOf('treated'), heldOut: idsOf('heldOut') };
}

/** Orders of an account, as an import leaves them. */
async function ordered(accountId: string | undefined, on: string, change: object = {}): Promise<void> {
  placed += 1;
  await prisma().order.create({
    data: {
      key: `#${placed}`,
      accountId: accountId ?? '',
      orderedOn: new Date(on),
      amount: '100',
      cost: '60',
      ...change,
    },
  });
}

const results = async (id: string, days?: number) =>
  programmeResults(house.as('viewer'), { id, ...(days === undefined ? {} : { days }) });

test('orders after an account came into its arm are held against those of the accounts held out', async () => {
  const { id } = await launched(house, { holdOutShare: 0.5 });
  const { treated, heldOut } = await arms(id);
  await ordered(treated[0], '2026-03-17');
  await ordered(treated[1], '2026-03-18');
  await ordered(treated[1], '2026-04-01', { amount: '50', cost: '20' });
  await ordered(treated[2], '2026-03-25', { status: 'cancelled', amount: '-30', cost: '0' });
  await ordered(treated[3], '2026-06-16');
  await ordered(treated[4], '2026-06-17');
  await ordered(heldOut[0], '2026-04-30');
  house.set('2026-12-01T08:00:00Z');
  const result = await results(id);
  expect(result).toMatchObject({
    days: 90,
    currency: 'ZAR',
    holdOutShare: 0.5,
    measure: 'profit',
    stillWatched: 0,
  });
  // The day before does not count, and day 91 neither; a cancelled order is no order but has its amount.
  expect(result.treated).toMatchObject({
    accounts: 6,
    reordered: 2,
    orders: 3,
    revenue: '220',
    profit: '80',
    curve: [
      { day: 0, share: 0 },
      { day: 0, share: expect.closeTo(1 / 6) },
      { day: 90, share: expect.closeTo(1 / 3) },
    ],
  });
  expect(result.heldOut).toMatchObject({ accounts: 6, reordered: 1, revenue: '100', profit: '40' });
  expect(result.reorder).toMatchObject({ difference: expect.closeTo(1 / 6), verdict: 'cannotTell' });
  expect(result.reorder.p).toBeCloseTo(1, 9);
  expect(result.reorder.moreAccounts).toBeGreaterThan(100);
  expect(result.value.difference).toBeCloseTo((80 - 40) / 6, 9);
  expect((await results(id, 180)).treated.reordered).toBe(3);
  const { total, items } = await programmesReport(house.as('viewer'), {});
  expect(total).toBe(1);
  expect(items).toEqual([
    expect.objectContaining({
      id,
      state: 'live',
      accounts: { treated: 6, heldOut: 6 },
      rates: { treated: result.treated.rate, heldOut: result.heldOut.rate },
      reorder: result.reorder,
      value: result.value,
      gain: result.gain,
      stillWatched: 0,
    }),
  ]);
  // Forty more than the held-out ones is no proof with six accounts in each arm.
  expect(result.value.verdict).toBe('cannotTell');
  expect(result.gain.amount).toBeCloseTo(80 - 40, 9);
  expect(result.gain.interval?.low).toBeLessThan(0);
  expect(result.gain.interval?.high).toBeGreaterThan(40);
});

test('an offer that was used is taken off', async () => {
  const { id } = await launched(house, { holdOutShare: 0.5 });
  house.set('2026-03-20T08:00:00Z');
  await house.sweep();
  const [code] = await prisma().offerCode.findMany({ orderBy: { id: 'asc' } });
  if (!code) throw new Error('no code was made');
  await prisma().redemption.create({
    data: {
      codeId: code.id,
      redeemedAt: new Date('2026-03-25T10:00:00Z'),
      amount: '100',
      discount: '10',
      charge: '10',
      source: 'order',
    },
  });
  await ordered(code.accountId, '2026-03-25');
  house.set('2026-03-30T08:00:00Z');
  const result = await results(id);
  expect(result.treated).toMatchObject({ profit: '40', offerCost: '10', valuePerAccount: 5 });
  expect(result.stillWatched).toBe(12);
});

test('a gift is taken off with what it counted for when it was used', async () => {
  const { id } = await launched(house, { holdOutShare: 0.5 });
  house.set('2026-03-20T08:00:00Z');
  await house.sweep();
  const [code] = await prisma().offerCode.findMany({ orderBy: { id: 'asc' } });
  if (!code) throw new Error('no code was made');
  await prisma().offer.update({
    where: { id: code.offerId },
    data: { kind: 'gift', reservedPerCode: '500' },
  });
  await prisma().redemption.create({
    data: { codeId: code.id, redeemedAt: new Date('2026-03-25T10:00:00Z'), charge: '12', source: 'order' },
  });
  house.set('2026-03-30T08:00:00Z');
  expect((await results(id)).treated.offerCost).toBe('12');
});

test('a used code whose discount nobody knows counts with what was set aside for it, and is told', async () => {
  const { id } = await launched(house, { holdOutShare: 0.5 });
  house.set('2026-03-20T08:00:00Z');
  await house.sweep();
  const [code] = await prisma().offerCode.findMany({ orderBy: { id: 'asc' } });
  if (!code) throw new Error('no code was made');
  expect((await results(id)).treated).toMatchObject({ offerCost: '0', offersWithoutCost: 0 });
  await prisma().redemption.create({
    data: { codeId: code.id, redeemedAt: new Date('2026-03-25T10:00:00Z'), charge: '7', source: 'api' },
  });
  house.set('2026-03-30T08:00:00Z');
  const { treated, heldOut } = await results(id);
  expect(treated).toMatchObject({ offerCost: '7', offersWithoutCost: 1 });
  expect(heldOut.offersWithoutCost).toBe(0);
});

test('with nobody held out it says that nobody can tell', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  const { reorder, value, heldOut } = await results(id);
  expect([reorder.verdict, value.verdict, heldOut.accounts]).toEqual(['noComparison', 'noComparison', 0]);
  await expect(results('0193f3b0-0000-7000-8000-000000000001')).rejects.toThrow();
});
