import { expect, test } from 'vitest';
import { loadHolidays } from './holidays.ts';

const now = new Date('2026-04-01T08:00:00Z');

test('the public holidays of a country, moved and substitute days included', async () => {
  const holidaysOf = await loadHolidays(['ZA', 'GB'], now);
  const inZA = [...holidaysOf('ZA')].filter((day) => day.startsWith('2026-0'));
  expect(inZA).toEqual(expect.arrayContaining(['2026-04-03', '2026-04-06', '2026-04-27', '2026-08-10']));
  expect(holidaysOf('GB').has('2026-12-28')).toBe(true);
  expect(holidaysOf('GB').has('2026-04-27')).toBe(false);
});

test('the years beside are there too, for those who are a day ahead or behind', async () => {
  const holidaysOf = await loadHolidays(['ZA'], new Date('2026-12-31T23:30:00Z'));
  expect([holidaysOf('ZA').has('2027-01-01'), holidaysOf('ZA').has('2025-12-25')]).toEqual([true, true]);
});

test('holidays of several days are each of them, and none falls outside its years', async () => {
  const holidaysOf = await loadHolidays(['TR'], now);
  const days = [...holidaysOf('TR')].filter((day) => day.startsWith('2026-05'));
  expect(days).toEqual(expect.arrayContaining(['2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30']));
});

test('a country that is unknown, or not given, has none', async () => {
  const holidaysOf = await loadHolidays(['XX'], now);
  expect([holidaysOf('XX').size, holidaysOf(null).size, holidaysOf('ZA').size]).toEqual([0, 0, 0]);
});
