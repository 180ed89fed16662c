import { expect, test } from 'vitest';
import { dayEnd } from './index.ts';

test.each([
  ['2026-12-31', 'UTC', '2027-01-01T00:00:00.000Z'],
  ['2026-06-30', 'Pacific/Auckland', '2026-06-30T12:00:00.000Z'],
  ['2026-06-30', 'America/Los_Angeles', '2026-07-01T07:00:00.000Z'],
  // Clocks there leap from midnight to one: the next day begins at one.
  ['2024-04-25', 'Africa/Cairo', '2024-04-25T22:00:00.000Z'],
])('%s is over in %s at %s', (day, zone, moment) => {
  expect(dayEnd(day, zone).toISOString()).toBe(moment);
});
