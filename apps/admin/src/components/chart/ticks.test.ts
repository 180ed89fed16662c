import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear, ticksBetween, wholeTicksBetween } from './ticks.ts';

test('ticks are round and span the values', () => {
  expect(ticksBetween(0, 10_532)).toEqual([0, 5000, 10_000, 15_000]);
  expect(ticksBetween(0, 1)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(ticksBetween(-120, 900)).toEqual([-500, 0, 500, 1000]);
});

test('what is written in whole numbers has whole ticks, each another', () => {
  expect(wholeTicksBetween(0, 1)).toEqual([0, 1]);
  expect(wholeTicksBetween(0, 9)).toEqual([0, 5, 10]);
  expect(wholeTicksBetween(-3, 6)).toEqual([-5, 0, 5, 10]);
  expect(wholeTicksBetween(0, 90)).toEqual([0, 25, 50, 75, 100]);
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (low, span) => {
      const ticks = wholeTicksBetween(low, low + span);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(ticks[0]).toBeLessThanOrEqual(low);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + span);
    }),
  );
});

test('ticks always reach past both ends, in few steps', () => {
  const values = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(values, fc.double({ min: 0.001, max: 1e9, noNaN: true }), (low, span) => {
      const ticks = ticksBetween(low, low + span);
      const [first = Number.NaN, last = Number.NaN] = [ticks[0], ticks.at(-1)];
      const slack = Math.abs(low) * 1e-12 + span * 1e-9;
      return first <= low + slack && last >= low + span - slack && ticks.length <= 7;
    }),
  );
});

test('a scale maps ends to ends', () => {
  const y = linear([0, 200], [100, 0]);
  expect([y(0), y(50), y(200)]).toEqual([100, 75, 0]);
});
