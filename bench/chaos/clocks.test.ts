import { expect, test } from 'vitest';
import { runClocks } from './clocks.ts';

/** Far out, with days that are not whole hours long, with and without summer time. */
const zones = [
  'Africa/Johannesburg',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];

test('a year of clocks that jump by an hour and by a day: nothing at night, nothing on a day off', async () => {
  const result = await runClocks(1, Date.parse('2026-01-01T00:00:00Z'), zones);
  expect(result.zones).toBe(zones.length);
  expect(result.sends).toBeGreaterThan(zones.length * 100);
  expect(result.indecent).toBe(0);
  expect(result.indecentByOwnClock).toBeGreaterThan(0);
});
