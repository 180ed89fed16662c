import { rhythmOf } from '@sleutel/domain/analysis';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, packMonth } from './order-days.ts';
import { isoDay, rhythmOfDays } from './rhythm-of-days.ts';

/** Packs days the way the engine's query and the tally of rows do. */
function packed(days: readonly number[]): number[] {
  const months = new Map<number, number>();
  for (const day of days) {
    const date = new Date(day * 86_400_000);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    months.set(month, ((months.get(month) ?? 0) | (1 << (date.getUTCDate() - 1))) >>> 0);
  }
  return Array.from(months, ([month, bits]) => packMonth(month, bits));
}

const someDays = fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 300 });
const closeDays = fc.array(fc.integer({ min: 12_000, max: 12_400 }), { maxLength: 300 });

test('packing loses no day and invents none', () => {
  fc.assert(
    fc.property(fc.oneof(someDays, closeDays), (days) => {
      const distinct = [...new Set(days)].sort((one, other) => one - other);
      expect(Array.from(daysOf(packed(days)))).toEqual(distinct);
    }),
  );
});

test('the rhythm is the domain’s', () => {
  fc.assert(
    fc.property(fc.oneof(someDays, closeDays), (days) => {
      expect(rhythmOfDays(daysOf(packed(days)))).toEqual(rhythmOf(days.map(isoDay)));
    }),
  );
});

test('the thirty-first has the sign bit and is a day like others', () => {
  const day = Date.UTC(2024, 0, 31) / 86_400_000;
  expect(Array.from(daysOf(packed([day, day - 30])))).toEqual([day - 30, day]);
});
