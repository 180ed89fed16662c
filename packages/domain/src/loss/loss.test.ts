import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  controlChart,
  everyMonth,
  liftOf,
  limitsAround,
  monthsBetween,
  monthsLater,
  rankReasons,
  runNeeded,
  verdictOf,
} from './index.ts';
import { poissonAtLeast, poissonAtMost } from './poisson.ts';

const series = (counts: readonly number[]) =>
  counts.map((count, index) => ({ month: monthsLater('2024-01', index), count }));

test('months without a loss stand as 0, over the turn of a year', () => {
  expect(everyMonth('2025-11', '2026-02', [{ month: '2026-01', count: 3 }])).toEqual([
    { month: '2025-11', count: 0 },
    { month: '2025-12', count: 0 },
    { month: '2026-01', count: 3 },
    { month: '2026-02', count: 0 },
  ]);
  expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
  expect(monthsLater('2026-01', -13)).toBe('2024-12');
});

test('every reason is listed, the most frequent first', () => {
  const ranked = rankReasons([
    { reason: 'price', recent: 1, before: 4 },
    { reason: 'forgotten', recent: 2, before: 0 },
  ]);
  expect(ranked.slice(0, 2).map(({ reason }) => reason)).toEqual(['forgotten', 'price']);
  expect(ranked).toHaveLength(9);
});

test('Poisson tails are those of the tables', () => {
  expect(poissonAtMost(2, 3)).toBeCloseTo(0.42319, 5);
  expect(poissonAtLeast(8, 2)).toBeCloseTo(0.0010967, 7);
  expect(poissonAtMost(0, 800)).toBeLessThan(1e-300);
});

test('the two tails make a whole', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      fc.double({ min: 0.05, max: 40, noNaN: true }),
      (count, mean) => {
        expect(poissonAtMost(count - 1, mean) + poissonAtLeast(count, mean)).toBeCloseTo(1, 9);
      },
    ),
  );
});

test('limits are the last counts whose tails are not too improbable', () => {
  // P(X ≥ 7 | 2) = 0.0045, P(X ≥ 8 | 2) = 0.0011; P(X ≤ 0 | 9) = 0.0001, P(X ≤ 1 | 9) = 0.0012, P(X ≤ 2 | 9) = 0.0062.
  expect(limitsAround(2)).toEqual({ centre: 2, lower: 0, upper: 7 });
  expect(limitsAround(9).lower).toBe(2);
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 60, noNaN: true }), (centre) => {
      const { lower, upper } = limitsAround(centre);
      expect(lower).toBeLessThanOrEqual(centre);
      expect(upper).toBeGreaterThanOrEqual(centre);
      expect(poissonAtMost(lower - 1, centre)).toBeLessThan(0.00135);
      expect(poissonAtLeast(upper + 1, centre)).toBeLessThan(0.00135);
      expect(poissonAtLeast(upper, centre)).toBeGreaterThanOrEqual(0.00135);
    }),
  );
});

test('a month far above the others is marked, the running one never', () => {
  const counts = [2, 1, 2, 3, 2, 1, 2, 3, 2, 1, 2, 12, 30];
  const { months, limits, findings, basis } = controlChart(series(counts), '2025-01');
  expect(basis).toEqual({ months: 12, counted: 33 });
  expect(limits?.centre).toBe(2.75);
  expect(findings).toEqual([{ kind: 'above', month: '2024-12', count: 12 }]);
  expect(months.at(-2)?.mark).toBe('above');
  expect(months.at(-1)).toMatchObject({ running: true, mark: null, count: 30 });
});

test('eight months in a row above what is usual are named as one run', () => {
  const counts = [6, 4, 7, 5, 6, 4, 10, 9, 10, 9, 11, 9, 10, 9, 5, 6];
  const { findings, limits } = controlChart(series(counts), '2025-05');
  expect(limits?.centre).toBe(7.5);
  expect(findings).toEqual([{ kind: 'runAbove', from: '2024-07', until: '2025-02', months: 8 }]);
});

test('a rare loss asks for a longer run below the centre', () => {
  expect(runNeeded(1, 5.5)).toBe(8);
  // Below 0.5 is only 0, with a chance of 0.61: eight of them in a row are nothing out of the ordinary.
  expect(runNeeded(-1, 0.5)).toBe(12);
});

test('too few months or losses say so', () => {
  expect(controlChart(series([9, 9, 9]), '2024-04')).toMatchObject({ limits: null, findings: [] });
  const quiet = controlChart(series([...Array<number>(23).fill(0), 9]), '2026-01');
  expect(quiet).toMatchObject({ limits: null, basis: { months: 24, counted: 9 } });
});

test('a chart keeps every count, and marks no month between its limits unless it is in a run', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 40 }), (counts) => {
      const chart = controlChart(series(counts), monthsLater('2024-01', counts.length - 1));
      expect(chart.months.map(({ count }) => count)).toEqual(counts);
      for (const { mark, count } of chart.months) {
        if (mark === 'above') expect(count).toBeGreaterThan(chart.limits?.upper ?? Number.NaN);
        if (mark === 'runBelow') expect(count).toBeLessThan(chart.limits?.centre ?? Number.NaN);
      }
    }),
  );
});

test('the lift of a sign, worked through', () => {
  // 12 of 20 lost showed it; of 400 that stayed, 40 on the mean day.
  const lift = liftOf({ cases: 20, exposedCases: 12, controlDays: 8000, exposedControlDays: 800 });
  expect(lift).toMatchObject({ caseShare: 0.6, controlShare: 0.1, controls: 400, exposedControls: 40 });
  // (12.5 / 20.5) / (40.5 / 400.5); s² = 1/12.5 − 1/20.5 + 1/40.5 − 1/400.5
  expect(lift.ratio).toBeCloseTo(6.03, 2);
  expect(lift.low).toBeCloseTo(3.83, 2);
  expect(lift.high).toBeCloseTo(9.48, 2);
  expect(verdictOf(lift)).toBe('warns');
});

test('four losses are too few to tell, and none is no division by zero', () => {
  const few = liftOf({ cases: 4, exposedCases: 4, controlDays: 400, exposedControlDays: 1 });
  expect(few).toMatchObject({ ratio: null, low: null, high: null, caseShare: 1 });
  expect(verdictOf(few)).toBe('tooFew');
  expect(liftOf({ cases: 0, exposedCases: 0, controlDays: 0, exposedControlDays: 0 })).toMatchObject({
    caseShare: null,
    controlShare: null,
    controls: 0,
  });
});

test('the ratio lies within its interval, and grows with the losses that showed the sign', () => {
  const counts = fc.record({
    cases: fc.integer({ min: 5, max: 300 }),
    exposedCases: fc.integer({ min: 0, max: 300 }),
    controls: fc.integer({ min: 1, max: 5000 }),
    exposedControls: fc.integer({ min: 0, max: 5000 }),
  });
  fc.assert(
    fc.property(counts, (drawn) => {
      const exposed = Math.min(drawn.exposedCases, drawn.cases - 1);
      const lift = (exposedCases: number) =>
        liftOf({
          cases: drawn.cases,
          exposedCases,
          controlDays: drawn.controls * drawn.cases,
          exposedControlDays: Math.min(drawn.exposedControls, drawn.controls) * drawn.cases,
        });
      const { ratio, low, high } = lift(exposed);
      expect(low ?? 1).toBeLessThanOrEqual(ratio ?? 0);
      expect(high ?? 0).toBeGreaterThanOrEqual(ratio ?? 1);
      expect(lift(exposed + 1).ratio ?? 0).toBeGreaterThan(ratio ?? 0);
    }),
  );
});
