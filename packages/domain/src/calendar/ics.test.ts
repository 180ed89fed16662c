import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarEntry, calendarText } from './index.ts';

const entry = (over: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'meeting-1@sleutel',
  summary: 'Meeting',
  description: null,
  location: null,
  url: null,
  when: {
    kind: 'moment',
    startsAt: new Date('2026-03-18T08:00:00Z'),
    endsAt: new Date('2026-03-18T09:30:00Z'),
  },
  cancelled: false,
  sequence: 2,
  changedAt: new Date('2026-03-01T00:00:00Z'),
  ...over,
});

/** As a calendar program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

/** What a line can hold: line breaks as such, no other control characters. */
const kept = (text: string) =>
  [...text.replaceAll(/\r\n?/g, '\n')]
    .filter((sign) => sign === '\n' || sign === '\t' || !/\p{Cc}/u.test(sign))
    .join('');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom('a', ';', ',', '\\', '\\n', '\n', '\r\n', '"', 'ê', '漢', '🗓️', ':'))
    .map((all) => all.join('')),
);

test('what is written is read back, whatever stands in it', () => {
  fc.assert(
    fc.property(text, text, (summary, description) => {
      const [event] = read(calendarText({ name: 'K', entries: [entry({ summary, description })] }));
      expect(kept(event?.summary ?? '')).toBe(kept(summary));
      expect(kept(event?.description ?? '')).toBe(kept(description));
    }),
  );
});

test('no line is longer than 75 octets, and each ends in CR LF', () => {
  fc.assert(
    fc.property(text, (summary) => {
      const written = calendarText({
        name: summary,
        entries: [entry({ summary, description: summary.repeat(3) })],
      });
      const split = written.split('\r\n');
      expect(split.at(-1)).toBe('');
      for (const line of split) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
    }),
  );
});

test('a moment is in UTC, a day is a day', () => {
  const day = entry({ uid: 'day', when: { kind: 'day', day: '2026-03-20' }, cancelled: true });
  const [meeting, whole] = read(calendarText({ name: 'K', entries: [entry(), day] }));
  expect(meeting?.startDate.toJSDate().toISOString()).toBe('2026-03-18T08:00:00.000Z');
  expect(meeting?.endDate.toJSDate().toISOString()).toBe('2026-03-18T09:30:00.000Z');
  expect(meeting?.sequence).toBe(2);
  expect(whole?.startDate.isDate).toBe(true);
  expect(whole?.startDate.toString()).toBe('2026-03-20');
  expect(whole?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});
