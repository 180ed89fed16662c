import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { brokenSlotRule, nextLegalSlot, type SlotRules } from './slot.ts';

const zones = Intl.supportedValuesOf('timeZone');
const usual: SlotRules = { quietHours: { from: '18:00', until: '08:00' }, workingDays: [1, 2, 3, 4, 5] };

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const rules = fc.record({
  quietHours: fc.record({ from: time, until: time }),
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
});
const instant = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2029-12-31T00:00:00Z'),
  noInvalidDate: true,
});

/** The rule again, by another road: the parts of the wall clock as `Intl` writes them. */
function isDecent(at: Date, zone: string, { quietHours, workingDays }: SlotRules): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1;
  const clock = `${part('hour')}:${part('minute')}`;
  const { from, until } = quietHours;
  const overnight = from > until;
  const quiet = overnight ? clock >= from || clock < until : clock >= from && clock < until;
  return workingDays.includes(day) && !quiet;
}

test('a slot is never in the quiet hours or on a day off, in any zone', () => {
  fc.assert(
    fc.property(instant, fc.constantFrom(...zones), rules, (at, zone, anyRules) => {
      const slot = nextLegalSlot(at, zone, anyRules);
      if (slot === null) return;
      expect(slot.getTime()).toBeGreaterThanOrEqual(at.getTime());
      expect(isDecent(slot, zone, anyRules)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('every zone has a slot for the usual hours, and it is the first minute of them', () => {
  const saturday = new Date('2026-03-28T12:34:00Z');
  for (const zone of zones) {
    const slot = nextLegalSlot(saturday, zone, usual);
    const local = slot && Temporal.Instant.fromEpochMilliseconds(slot.getTime()).toZonedDateTimeISO(zone);
    expect([zone, local?.toPlainTime().toString(), local?.dayOfWeek]).toEqual([zone, '08:00:00', 1]);
  }
});

test('no decent moment lies between the asked one and the slot', () => {
  fc.assert(
    fc.property(
      instant,
      fc.constantFrom(...zones),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (at, zone, share) => {
        const slot = nextLegalSlot(at, zone, usual);
        if (!slot || slot.getTime() === at.getTime()) return;
        const between = new Date(at.getTime() + Math.floor(share * (slot.getTime() - at.getTime() - 1)));
        expect(brokenSlotRule(between, zone, usual)).not.toBeNull();
      },
    ),
    { numRuns: 1000 },
  );
});

test('a clock put forward past the end of the quiet hours ends them', () => {
  const nightShift: SlotRules = { quietHours: { from: '22:00', until: '01:30' }, workingDays: [7] };
  expect(nextLegalSlot(new Date('2026-03-29T00:10:00Z'), 'Europe/London', nightShift)).toEqual(
    new Date('2026-03-29T01:00:00Z'),
  );
});

test('a clock put back brings the quiet hours back', () => {
  const nightShift: SlotRules = { quietHours: { from: '22:00', until: '01:30' }, workingDays: [7] };
  const secondTime = new Date('2026-10-25T01:10:00Z');
  expect(brokenSlotRule(secondTime, 'Europe/London', nightShift)).toBe('quietHours');
  expect(nextLegalSlot(secondTime, 'Europe/London', nightShift)).toEqual(new Date('2026-10-25T01:30:00Z'));
});

test('holidays are days off, alone and in a row with a weekend', () => {
  const holidays = new Set(['2026-04-03', '2026-04-06', '2026-04-27']);
  const rules: SlotRules = { ...usual, holidays };
  const zone = 'Africa/Johannesburg';
  expect(brokenSlotRule(new Date('2026-04-27T08:00:00Z'), zone, rules)).toBe('holiday');
  expect(nextLegalSlot(new Date('2026-04-27T08:00:00Z'), zone, rules)).toEqual(
    new Date('2026-04-28T06:00:00Z'),
  );
  expect(nextLegalSlot(new Date('2026-04-02T16:00:00Z'), zone, rules)).toEqual(
    new Date('2026-04-07T06:00:00Z'),
  );
});

test('a holiday is one by the recipient’s own date', () => {
  const rules: SlotRules = {
    ...usual,
    quietHours: { from: '00:00', until: '00:00' },
    holidays: new Set(['2026-04-27']),
  };
  const evening = new Date('2026-04-26T23:00:00Z');
  expect(brokenSlotRule(evening, 'Africa/Johannesburg', rules)).toBe('holiday');
  expect(brokenSlotRule(new Date('2026-04-28T03:00:00Z'), 'America/New_York', rules)).toBe('holiday');
  expect(brokenSlotRule(new Date('2026-04-28T04:00:00Z'), 'America/New_York', rules)).toBeNull();
});
