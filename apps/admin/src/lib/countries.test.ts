import { expect, test } from 'vitest';
import { countriesIn } from './countries.ts';

test('every country is there once by its name in the language, and nothing that is none', () => {
  const english = countriesIn('en-GB');
  const codes = english.map(({ value }) => value);
  expect(codes).toEqual(expect.arrayContaining(['ZA', 'NA', 'GB', 'NL', 'DE', 'US']));
  for (const none of ['DD', 'SU', 'EU', 'ZZ']) expect(codes).not.toContain(none);
  expect(codes.length).toBeGreaterThan(240);
  expect(new Set(codes).size).toBe(codes.length);
  expect(countriesIn('af-ZA').find(({ value }) => value === 'ZA')?.label).toBe('Suid-Afrika');
});
