import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountsForMeans, accountsForRates } from './accounts-needed.ts';
import { exactP } from './exact-test.ts';
import { momentsOf } from './moments.ts';
import { newcombe, wilson } from './proportion.ts';
import { shuffleTest } from './shuffle-test.ts';

const of = (events: number, size: number) => ({ events, of: size });

test('shares and their differences have the intervals of the papers', () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, method 3, and 873–890, table II, method 10.
  expect(wilson(of(81, 263)).low).toBeCloseTo(0.2553, 4);
  expect(wilson(of(81, 263)).high).toBeCloseTo(0.3662, 4);
  expect(wilson(of(0, 20))).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
  expect(newcombe(of(56, 70), of(48, 80)).low).toBeCloseTo(0.0524, 4);
  expect(newcombe(of(56, 70), of(48, 80)).high).toBeCloseTo(0.3339, 4);
  expect(newcombe(of(10, 10), of(0, 10)).low).toBeCloseTo(0.6075, 4);
  expect(newcombe(of(10, 10), of(0, 10)).high).toBeCloseTo(1, 4);
});

test('Fisher’s lady tasting tea, and the same in two strata', () => {
  expect(exactP([{ treated: of(3, 4), heldOut: of(1, 4) }])).toBeCloseTo(34 / 70, 10);
  expect(exactP([{ treated: of(4, 4), heldOut: of(0, 4) }])).toBeCloseTo(2 / 70, 10);
  // Of 70 × 70 ways, only one has all eight, and one none of them.
  const all = { treated: of(4, 4), heldOut: of(0, 4) };
  expect(exactP([all, all])).toBeCloseTo(2 / 4900, 10);
});

test('the exact test counts what counting every way comes to', () => {
  const group = fc.record({
    treated: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
    heldOut: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  });
  const count = (each: readonly boolean[]) => of(each.filter(Boolean).length, each.length);
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 2 }), (groups) => {
      const sums = groups
        .map(({ treated, heldOut }) => subsetSums([...treated, ...heldOut], treated.length))
        .reduce((one, other) => one.flatMap((a) => other.map((b) => a + b)), [0]);
      const seen = groups.reduce((sum, { treated }) => sum + count(treated).events, 0);
      const chance = (value: number) => sums.filter((each) => each === value).length;
      const asRare = sums.filter((each) => chance(each) <= chance(seen)).length;
      const strata = groups.map(({ treated, heldOut }) => ({
        treated: count(treated),
        heldOut: count(heldOut),
      }));
      expect(exactP(strata)).toBeCloseTo(asRare / sums.length, 9);
    }),
  );
});

/** How many events every choice of `size` of them has. */
function subsetSums(events: readonly boolean[], size: number): number[] {
  if (size === 0) return [0];
  return events.flatMap((event, index) =>
    subsetSums(events.slice(index + 1), size - 1).map((sum) => sum + Number(event)),
  );
}

test('thousands of accounts in strata are still exact and quick', () => {
  const strata = Array.from({ length: 12 }, () => ({ treated: of(900, 3600), heldOut: of(100, 400) }));
  expect(exactP(strata)).toBeCloseTo(1, 9);
  expect(exactP(strata.map(({ heldOut }) => ({ treated: of(1100, 3600), heldOut })))).toBeLessThan(1e-10);
});

test('Darwin’s maize by shuffling', () => {
  // Zea mays, self- and cross-fertilised (Darwin 1876), as two groups: R's t.test, pooled, gives p = 0.0204 and
  // 0.4269 to 4.8064; shuffled it has to come to nearly the same.
  const crossed = [23.5, 12, 21, 22, 19.125, 21.5, 22.125, 20.375, 18.25, 21.625, 23.25, 21, 22.125, 23, 12];
  const selfed = [
    17.375, 20.375, 20, 20, 18.375, 18.625, 18.625, 15.25, 16.5, 18, 16.25, 18, 12.75, 15.5, 18,
  ];
  const measured = (values: readonly number[], treated: boolean) =>
    values.map((value) => ({ stratum: 'one', treated, value }));
  const { p, interval } = shuffleTest([...measured(crossed, true), ...measured(selfed, false)]);
  expect(p).toBeGreaterThan(0.015);
  expect(p).toBeLessThan(0.03);
  expect(Math.abs((interval?.low ?? 0) - 0.43)).toBeLessThan(0.15);
  expect(Math.abs((interval?.high ?? 0) - 4.81)).toBeLessThan(0.15);
});

test('the interval leaves out no difference exactly where the test rejects it', () => {
  const account = fc.record({
    treated: fc.boolean(),
    stratum: fc.constantFrom('A', 'B'),
    value: fc.integer({ min: 0, max: 50 }),
  });
  fc.assert(
    fc.property(fc.array(account, { minLength: 20, maxLength: 60 }), (accounts) => {
      fc.pre(accounts.some(({ treated }) => treated) && accounts.some(({ treated }) => !treated));
      const { p, interval } = shuffleTest(accounts);
      if (interval === null) return;
      const margin = 1e-3;
      const outside = interval.low > margin || interval.high < -margin;
      if (outside) expect(p).toBeLessThan(0.06);
      if (p < 0.04) expect(interval.low > -margin || interval.high < margin).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('two accounts reject nothing, so that there is no interval', () => {
  const two = [
    { stratum: 'A', treated: true, value: 5 },
    { stratum: 'A', treated: false, value: 1 },
  ];
  expect(shuffleTest(two).interval).toBeNull();
});

test('shuffling values of 0 and 1 comes to the exact test, and the same every time', () => {
  const accounts = [...Array(30).keys()].map((index) => ({
    stratum: index % 2 === 0 ? 'AX' : 'BY',
    treated: index % 3 !== 0,
    value: index % 3 !== 0 ? Number(index % 5 !== 0) : Number(index % 4 === 0),
  }));
  const count = (stratum: string, treated: boolean) => {
    const members = accounts.filter((each) => each.stratum === stratum && each.treated === treated);
    return of(members.filter(({ value }) => value === 1).length, members.length);
  };
  const exact = exactP(['AX', 'BY'].map((s) => ({ treated: count(s, true), heldOut: count(s, false) })));
  const shuffled = shuffleTest(accounts).p;
  expect(Math.abs(shuffled - exact)).toBeLessThan(0.01);
  expect(shuffleTest(accounts).p).toBe(shuffled);
});

test('where all values are the same nothing stands out', () => {
  const same = [...Array(10).keys()].map((index) => ({ stratum: 'AX', treated: index > 3, value: 0.1 }));
  expect(shuffleTest(same).p).toBe(1);
});

test('the accounts that are needed are those of the textbook', () => {
  // Two groups of 199 tell 50 % from 36 % (normal approximation with the pooled variance).
  const needed = accountsForRates(of(50, 100), of(36, 100));
  expect(needed).toBeGreaterThan(380);
  expect(needed).toBeLessThan(400);
  expect(accountsForRates(of(0, 0), of(1, 10))).toBeNull();
  expect(accountsForMeans(momentsOf([1, 2, 3]), momentsOf([2, 2, 2]))).toBeNull();
  expect(accountsForMeans(momentsOf([1]), momentsOf([2]))).toBeNull();
  // One standard deviation apart: 16 in each group.
  const spread = (mean: number) => momentsOf(Array.from({ length: 100 }, (_, i) => mean + (i % 2 ? 1 : -1)));
  expect(accountsForMeans(spread(1), spread(0))).toBe(32);
});
