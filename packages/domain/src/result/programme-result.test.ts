import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOrderCurve } from './first-order-curve.ts';
import { type AccountOutcome, programmeResult } from './programme-result.ts';

const outcome = (change: Partial<AccountOutcome>): AccountOutcome => ({
  arm: 'treated',
  stratum: 'AX',
  days: 90,
  orderedAfter: null,
  orders: 0,
  revenue: '0',
  profit: null,
  ordersWithoutCost: 0,
  offerCost: '0',
  offersWithoutCost: 0,
  ...change,
});
const bought = { orderedAfter: 10, orders: 1, revenue: '100', profit: '40', offerCost: '10' };
const many = (count: number, change: Partial<AccountOutcome>) =>
  Array.from({ length: count }, () => outcome(change));

test('a programme that wins back twice as many has earned what is left after its offers', () => {
  const result = programmeResult(
    [
      ...many(60, bought),
      ...many(40, {}),
      ...many(30, { ...bought, arm: 'heldOut', offerCost: '0' }),
      ...many(70, { arm: 'heldOut' }),
    ],
    90,
  );
  expect(result.reorder).toMatchObject({
    difference: expect.closeTo(0.3),
    verdict: 'more',
    moreAccounts: null,
  });
  // 60 × (40 − 10) of 100 against 30 × 40 of 100.
  expect(result.measure).toBe('profit');
  expect(result.value.difference).toBeCloseTo(18 - 12, 10);
  expect(result.gain.amount).toBeCloseTo(600, 8);
  expect(result.treated).toMatchObject({ accounts: 100, reordered: 60, rate: 0.6, valuePerAccount: 18 });
  expect(result.treated.offerCost.toFixed()).toBe('600');
  expect(result.stillWatched).toBe(0);
});

test('a few accounts cannot tell, and say how many would', () => {
  const few = [
    ...many(3, bought),
    ...many(3, {}),
    ...many(1, { ...bought, arm: 'heldOut' }),
    ...many(2, { arm: 'heldOut' }),
  ];
  const { reorder } = programmeResult(few, 90);
  expect(reorder.verdict).toBe('cannotTell');
  expect(reorder.moreAccounts).toBeGreaterThan(100);
});

test('it is told from chance only where the interval leaves zero out, of rates as of money', () => {
  const account = fc.record({
    treated: fc.boolean(),
    stratum: fc.constantFrom('AX', 'BY', 'CZ'),
    ordered: fc.boolean(),
    lucky: fc.boolean(),
    revenue: fc.integer({ min: 1, max: 1000 }),
  });
  fc.assert(
    fc.property(fc.array(account, { maxLength: 60 }), (accounts) => {
      const result = programmeResult(
        accounts.map(({ treated, stratum, ordered, lucky, revenue }) => {
          // Those written to order more often than the others, so that some of it can be told.
          const orders = ordered || (treated && lucky);
          const arm = treated ? ('treated' as const) : ('heldOut' as const);
          return outcome({
            stratum,
            arm,
            ...(orders ? { ...bought, revenue: `${revenue}`, profit: null } : {}),
          });
        }),
        90,
      );
      for (const { verdict, difference, interval, moreAccounts } of [result.reorder, result.value]) {
        if (verdict === 'more') expect(interval?.low).toBeGreaterThan(0);
        if (verdict === 'less') expect(interval?.high).toBeLessThan(0);
        if (verdict === 'more' || verdict === 'less') expect(moreAccounts).toBeNull();
        if (verdict === 'noComparison') expect([difference, interval]).toEqual([null, null]);
      }
      const { amount, interval } = result.gain;
      if (amount !== null && interval) {
        expect(interval.low).toBeLessThanOrEqual(amount + 1e-6);
        expect(interval.high).toBeGreaterThanOrEqual(amount - 1e-6);
      }
    }),
    { numRuns: 60, seed: 11 },
  );
});

test('what was gained over all accounts is an estimate with its interval, and says until when it may change', () => {
  const { gain, value, stillWatched, daysLeft } = programmeResult(
    [
      ...many(6, bought),
      ...many(6, { days: 30 }),
      ...many(2, { ...bought, arm: 'heldOut', offerCost: '0' }),
      ...many(4, { arm: 'heldOut', days: 80 }),
    ],
    90,
  );
  expect(value.verdict).toBe('cannotTell');
  expect(gain.amount).toBeCloseTo(12 * (180 / 12 - 80 / 6), 8);
  expect(gain.interval?.low).toBeCloseTo(12 * (value.interval?.low ?? Number.NaN), 8);
  expect([stillWatched, daysLeft]).toEqual([10, 60]);
});

test('without anybody held out there is nothing to compare with', () => {
  const { reorder, value, heldOut, gain } = programmeResult(many(5, bought), 90);
  expect([reorder.verdict, value.verdict]).toEqual(['noComparison', 'noComparison']);
  expect(gain).toEqual({ amount: null, interval: null });
  expect(heldOut).toMatchObject({ accounts: 0, rate: 0, valuePerAccount: null });
  expect(programmeResult([], 90).reorder.verdict).toBe('noComparison');
});

test('one order of unknown cost, and it is measured by revenue', () => {
  const accounts = [
    outcome(bought),
    outcome({ ...bought, profit: null, ordersWithoutCost: 1, arm: 'heldOut' }),
  ];
  const { measure, treated, heldOut } = programmeResult(accounts, 90);
  expect(measure).toBe('revenue');
  expect([treated.valuePerAccount, heldOut.valuePerAccount]).toEqual([90, 90]);
});

test('money is added up exactly', () => {
  const { treated } = programmeResult(many(10, { ...bought, revenue: '0.1', offerCost: '0.000001' }), 90);
  expect(treated.revenue.toFixed()).toBe('1');
  expect(treated.offerCost.toFixed()).toBe('0.00001');
});

test('two programmes that do nothing are seldom said to do something', () => {
  const account = fc.record({
    treated: fc.boolean(),
    stratum: fc.constantFrom('AX', 'BY', 'CZ'),
    ordered: fc.boolean(),
  });
  let told = 0;
  let runs = 0;
  fc.assert(
    fc.property(fc.array(account, { minLength: 60, maxLength: 120 }), (accounts) => {
      const outcomes = accounts.map(({ treated, stratum, ordered }) =>
        outcome({ stratum, arm: treated ? 'treated' : 'heldOut', ...(ordered ? bought : {}) }),
      );
      const { reorder } = programmeResult(outcomes, 90);
      runs += 1;
      if (reorder.verdict !== 'cannotTell') told += 1;
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(told / runs).toBeLessThan(0.12);
});

test('a curve of accounts that are all watched to the end is their plain share', () => {
  const curve = firstOrderCurve([
    { days: 30, orderedAfter: 3 },
    { days: 30, orderedAfter: 3 },
    { days: 30, orderedAfter: 20 },
    { days: 30, orderedAfter: null },
  ]);
  expect(curve).toEqual([
    { day: 0, share: 0 },
    { day: 3, share: 0.5 },
    { day: 20, share: 0.75 },
    { day: 30, share: 0.75 },
  ]);
});

test('an account that was watched for a while counts only for that while', () => {
  // Two leave after 10 days, so that the order on day 20 is one of two.
  const curve = firstOrderCurve([
    { days: 10, orderedAfter: null },
    { days: 10, orderedAfter: null },
    { days: 30, orderedAfter: 20 },
    { days: 30, orderedAfter: null },
  ]);
  expect(curve.at(-1)).toEqual({ day: 30, share: 0.5 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ days: fc.nat(90), ordered: fc.boolean() }), { minLength: 1 }),
      (accounts) => {
        const points = firstOrderCurve(
          accounts.map(({ days, ordered }) => ({ days, orderedAfter: ordered ? days : null })),
        );
        points.reduce((before, point) => {
          expect(point.day).toBeGreaterThanOrEqual(before.day);
          expect(point.share).toBeGreaterThanOrEqual(before.share);
          expect(point.share).toBeLessThanOrEqual(1);
          return point;
        });
      },
    ),
  );
});
