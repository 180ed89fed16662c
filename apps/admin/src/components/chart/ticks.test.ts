import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear, ticksBetween } from './ticks.ts';

test('ticks are round and span the values', () => {
  expect(ticksBetween(0, 10_532)).toEqual([0, 5000, 10_000, 15_000]);
  expect(ticksBetween(0, 1)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(ticksBetween(0, 4)).toEqual([0, 1, 2, 3, 4]);
  expect(ticksBetween(-120, 900)).toEqual([-500, 0, 500, 1000]);
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
