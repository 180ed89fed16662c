import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DecimalNotation, parseDecimal } from './parse-decimal.ts';

test.each<[string, DecimalNotation, string]>([
  ['139.12', 'undeclared', '139.12'],
  ['-22.2', 'undeclared', '-22.2'],
  ['0', 'undeclared', '0'],
  ['1.234', 'undeclared', '1.234'],
  ['.5', 'undeclared', '0.5'],
  ['5.', 'undeclared', '5'],
  ['+7', 'undeclared', '7'],
  ['007', 'point', '007'],
  ['1,234.50', 'undeclared', '1234.50'],
  ['1,234,567', 'undeclared', '1234567'],
  ['1,234', 'point', '1234'],
  ['€ 1,234.50', 'undeclared', '1234.50'],
  ['1234.50 EUR', 'undeclared', '1234.50'],
  ['-$12.00', 'undeclared', '-12.00'],
  ['$-12.00', 'undeclared', '-12.00'],
  ['US$ 12', 'undeclared', '12'],
  ['(1,234.50)', 'undeclared', '-1234.50'],
  ['£(12.50)', 'undeclared', '-12.50'],
  ['12.50-', 'undeclared', '-12.50'],
  ['\u221212.50', 'undeclared', '-12.50'],
  ["1'234'567.80", 'undeclared', '1234567.80'],
  ['1 234.50', 'undeclared', '1234.50'],
  ['1\u00a0234\u202f567', 'comma', '1234567'],
  ['12,5', 'comma', '12.5'],
  ['1.234,56', 'comma', '1234.56'],
  ['1.234', 'comma', '1234'],
  ['R 1 234,56', 'comma', '1234.56'],
  ['1234,567891234 kr', 'comma', '1234.567891234'],
])('%j (%s) is %s', (text, notation, value) => {
  expect(parseDecimal(text, notation)).toBe(value);
});

test.each<[string, DecimalNotation, string]>([
  ['', 'undeclared', 'number-unreadable'],
  ['-', 'undeclared', 'number-unreadable'],
  ['.', 'undeclared', 'number-unreadable'],
  ['n/a', 'undeclared', 'number-unreadable'],
  ['#ERROR', 'undeclared', 'number-unreadable'],
  ['1e5', 'undeclared', 'number-unreadable'],
  ['--5', 'undeclared', 'number-unreadable'],
  ['-5-', 'undeclared', 'number-unreadable'],
  ['(-5)', 'undeclared', 'number-unreadable'],
  ['1 2', 'undeclared', 'number-unreadable'],
  ['12 units', 'undeclared', 'number-unreadable'],
  ['1,234', 'undeclared', 'number-ambiguous'],
  ['12,50', 'undeclared', 'number-other-decimal-sign'],
  ['1.234,56', 'undeclared', 'number-other-decimal-sign'],
  ['1.234.567', 'point', 'number-other-decimal-sign'],
  ['12.50', 'comma', 'number-other-decimal-sign'],
  ['1,23,456', 'point', 'number-other-decimal-sign'],
  ['123456789012345', 'undeclared', 'number-too-large'],
])('%j (%s) is refused: %s', (text, notation, code) => {
  expect(parseDecimal(text, notation)).toMatchObject({ code, value: text });
});

test('an amount written the way of its country reads back exactly', () => {
  const parts = fc.record({
    negative: fc.boolean(),
    whole: fc.integer({ min: 0, max: 999_999_999 }),
    cents: fc.integer({ min: 0, max: 99 }),
    style: fc.constantFrom('point', 'comma', 'space') as fc.Arbitrary<'point' | 'comma' | 'space'>,
  });
  fc.assert(
    fc.property(parts, ({ negative, whole, cents, style }) => {
      const thousands = { point: ',', comma: '.', space: ' ' }[style];
      const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, thousands);
      const two = String(cents).padStart(2, '0');
      const text = `${negative ? '-' : ''}${grouped}${style === 'point' ? '.' : ','}${two}`;
      expect(parseDecimal(text, style === 'point' ? 'undeclared' : 'comma')).toBe(
        `${negative ? '-' : ''}${whole}.${two}`,
      );
    }),
  );
});

test('whatever the text, the answer is a decimal or a reason', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789.,-+() €R\u00a0x') }),
      fc.constantFrom<DecimalNotation>('undeclared', 'point', 'comma'),
      (text, notation) => {
        const result = parseDecimal(text, notation);
        if (typeof result === 'string') expect(result).toMatch(/^-?\d{1,14}(\.\d+)?$/);
        else expect(result.code).toMatch(/^number-/);
      },
    ),
  );
});
