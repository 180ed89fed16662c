import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quietByBoth, sendingFor, staysQuiet } from './own-sending.ts';
import { type QuietHours, Sending } from './sending.ts';

const house = { from: '18:00', until: '08:00' };

test.each([
  ['longer at both ends', { from: '16:00', until: '10:00' }, true],
  ['the same', house, true],
  ['shorter in the morning', { from: '18:00', until: '07:00' }, false],
  ['another part of the day', { from: '12:00', until: '13:00' }, false],
  ['none at all', { from: '08:00', until: '08:00' }, false],
])('%s', (_, own, kept) => {
  expect(staysQuiet(own, house)).toBe(kept);
  if (kept) expect(quietByBoth(own, house)).toEqual(own);
});

const times = fc.integer({ min: 0, max: 1439 }).map((minute) => {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
});
const hours = fc.record({ from: times, until: times });

function isQuiet(time: string, { from, until }: QuietHours): boolean {
  if (from === until) return false;
  return from < until ? time >= from && time < until : time >= from || time < until;
}

test('what is quiet by either stays quiet by both, but for one minute of a day that is quiet throughout', () => {
  fc.assert(
    fc.property(hours, hours, times, (own, company, time) => {
      const both = quietByBoth(own, company);
      const wanted = isQuiet(time, own) || isQuiet(time, company);
      const theMinuteLeft = time === both.until;
      if (wanted && !theMinuteLeft) expect(isQuiet(time, both)).toBe(true);
    }),
  );
});

test('a programme that asks for nothing has the company’s rules', () => {
  const sending = Sending.parse({});
  expect(sendingFor(sending, undefined)).toEqual({ ...sending, ownCaps: undefined });
});
