import { describe, expect, it } from 'vitest';
import { writeAddress, writeDate, writeMoney } from './filter.ts';

const spaced = (text: string | null) => text?.replace(/\s/g, ' ');

describe('filters', () => {
  it.each([
    ['en', '14 March 2026'],
    ['af', '14 Maart 2026'],
  ])('write a date in %s', (language, expected) => {
    expect(writeDate('2026-03-14', language)).toBe(expected);
  });

  it.each([
    ['18450.00', 'GBP', 'en', '£18,450.00'],
    ['18450.00', 'ZAR', 'af', 'R 18 450,00'],
    ['-0.5', 'EUR', 'en', '-€0.50'],
    ['12345678901234567.89', 'GBP', 'en', '£12,345,678,901,234,567.89'],
  ])('write %s %s in %s', (amount, currency, language, expected) => {
    expect(spaced(writeMoney(amount, currency, language))).toBe(expected);
  });

  it('leave nothing to the fallback', () => {
    expect(writeDate(null, 'en')).toBeNull();
    expect(writeMoney(null, 'GBP', 'en')).toBeNull();
  });

  it('refuse what is no date, no amount or no language', () => {
    expect(() => writeDate('14/03/2026', 'en')).toThrow(TypeError);
    expect(() => writeMoney('12,5', 'GBP', 'en')).toThrow(TypeError);
    expect(() => writeDate('2026-03-14', 'xx')).toThrow(RangeError);
  });

  it('write an address on one line', () => {
    expect(writeAddress('12 Harbour Road,\r\n\n Cape Town 8001 ')).toBe('12 Harbour Road, Cape Town 8001');
  });
});
