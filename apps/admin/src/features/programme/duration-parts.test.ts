import { StepDuration } from '@sleutel/domain/sequence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationOf, durationParts, durationUnits } from './duration-parts.ts';

test.each([
  ['P7D', { count: 1, unit: 'weeks' }],
  ['P10D', { count: 10, unit: 'days' }],
  ['P1DT12H', { count: 36, unit: 'hours' }],
  ['P1WT30M', { count: 10_110, unit: 'minutes' }],
] as const)('%s is said in the largest unit that is whole', (duration, parts) => {
  expect(durationParts(duration)).toEqual(parts);
});

test('what is being written keeps its unit, its number and the want of one', () => {
  expect(durationParts('P14D', 'days')).toEqual({ count: 14, unit: 'days' });
  expect(durationParts('PT30M', 'days')).toEqual({ count: 30, unit: 'minutes' });
  expect(durationParts('P0D')).toEqual({ count: 0, unit: 'days' });
  for (const unit of durationUnits) {
    const unfinished = durationOf({ count: Number.NaN, unit });
    expect(StepDuration.safeParse(unfinished).success).toBe(false);
    expect(durationParts(unfinished)).toEqual({ count: Number.NaN, unit });
  }
});

test('what is written is a duration, and reads as the same time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.constantFrom(...durationUnits), (count, unit) => {
      const duration = durationOf({ count, unit });
      expect(StepDuration.safeParse(duration).success).toBe(true);
      expect(durationParts(durationOf(durationParts(duration)))).toEqual(durationParts(duration));
    }),
  );
});
