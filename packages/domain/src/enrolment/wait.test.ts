import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { endOfWait, nextMoment } from './wait.ts';

const zones = Intl.supportedValuesOf('timeZone');
const tuesdayAtNine = { weekdays: [2], time: '09:00' };
/** A Wednesday, ten in the morning in Johannesburg. */
const began = new Date('2026-03-18T08:00:00Z');
const zone = 'Africa/Johannesburg';
const at = (text: string) => new Date(text);

test('waits until the next such moment on the recipient’s clock', () => {
  const wait = { duration: undefined, until: tuesdayAtNine };
  expect(endOfWait(wait, began, zone)).toEqual(at('2026-03-24T07:00:00Z'));
  expect(endOfWait(wait, began, 'America/New_York')).toEqual(at('2026-03-24T13:00:00Z'));
});

test('a wait for a moment takes time even where it begins at that moment, so that no circle runs twice', () => {
  const wait = { duration: undefined, until: tuesdayAtNine };
  expect(endOfWait(wait, at('2026-03-24T07:00:00Z'), zone)).toEqual(at('2026-03-31T07:00:00Z'));
});

test('after a duration, its end may itself be the moment', () => {
  const wait = { duration: 'P7D', until: { weekdays: [3], time: '10:00' } };
  expect(endOfWait(wait, began, zone)).toEqual(at('2026-03-25T08:00:00Z'));
  expect(endOfWait({ ...wait, duration: 'P8D' }, began, zone)).toEqual(at('2026-04-01T08:00:00Z'));
});

test('a time the clock skips is as much later; a time that comes twice is the first', () => {
  const sunday = { weekdays: [7], time: '01:30' };
  expect(nextMoment(sunday, at('2026-03-28T12:00:00Z'), 'Europe/London')).toEqual(at('2026-03-29T01:30:00Z'));
  expect(nextMoment(sunday, at('2026-10-24T12:00:00Z'), 'Europe/London')).toEqual(at('2026-10-25T00:30:00Z'));
});

test('a day that a change of the calendar swallows is not taken for another', () => {
  const friday = { weekdays: [5], time: '09:00' };
  expect(nextMoment(friday, at('2011-12-29T12:00:00Z'), 'Pacific/Apia')).toEqual(at('2012-01-05T19:00:00Z'));
});

test('in every zone the moment lies ahead within a fortnight, on a day that was asked for', () => {
  const moment = fc.date({
    min: at('2015-01-01T00:00:00Z'),
    max: at('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  const hour = fc.integer({ min: 4, max: 23 }).map((each) => `${String(each).padStart(2, '0')}:15`);
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), weekdays, hour, (from, anyZone, days, time) => {
      const next = nextMoment({ weekdays: days, time }, from, anyZone);
      const local = Temporal.Instant.fromEpochMilliseconds(next.getTime()).toZonedDateTimeISO(anyZone);
      expect(next.getTime()).toBeGreaterThanOrEqual(from.getTime());
      expect(next.getTime() - from.getTime()).toBeLessThan(15 * 86_400_000);
      expect(days).toContain(local.dayOfWeek);
      expect(local.toPlainTime().toString({ smallestUnit: 'minute' })).toBe(time);
    }),
    { numRuns: 1000 },
  );
});
