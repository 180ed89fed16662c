import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDecimal } from './read-decimal.ts';

test.each([
  ['', null],
  [' ', null],
  ['12', '12'],
  ['1 234,50', '1234.50'],
  ['1,234.5', '1234.5'],
  ['1.234,5', '1234.5'],
  ['1,234', '1234'],
  ['-0,5', '-0.5'],
  ['−7', '-7'],
  ['007', '7'],
  ['1.2.3', undefined],
  ['1.234.5', undefined],
  ['1,234,56', undefined],
  ['1.2345', undefined],
  ['a lot', undefined],
])('%s is read as %s', (draft, read) => {
  expect(readDecimal(draft, 2)).toBe(read);
});

test('an amount is read as it was written in either language', () => {
  const locales = fc.constantFrom('en-GB', 'af-ZA', 'de-DE');
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), locales, (cents, locale) => {
      const value = cents / 100;
      const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
      expect(Number(readDecimal(written, 2))).toBe(value);
    }),
  );
});
