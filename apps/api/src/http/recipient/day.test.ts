import { expect, test } from 'vitest';
import { dayInWords } from './day.ts';

test('a day is said as people say it, and is the same day everywhere', () => {
  expect(dayInWords('2026-03-06', 'en')).toBe('Friday 6 March 2026');
  expect(dayInWords('2026-03-06', 'af')).toBe('Vrydag 6 Maart 2026');
});
