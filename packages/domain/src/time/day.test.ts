import { expect, test } from 'vitest';
import { Day, Moment } from './day.ts';

test.each([
  ['1900-01-01', true],
  ['2026-02-28', true],
  ['2199-12-31', true],
  ['1899-12-31', false],
  ['2200-01-01', false],
  // A year that was being typed.
  ['0026-02-28', false],
  ['0202-02-28', false],
  ['2026-02-30', false],
  ['28/02/2026', false],
])('%s names a day: %s', (text, fits) => {
  expect(Day.safeParse(text).success).toBe(fits);
  expect(Moment.safeParse(`${text}T08:30:00+02:00`).success).toBe(fits);
});

test('what is wrong with a day reads on from its name', () => {
  expect(Day.safeParse('0026-02-28').error?.issues[0]?.message).toBe(
    'is not between 1900-01-01 and 2199-12-31',
  );
});
