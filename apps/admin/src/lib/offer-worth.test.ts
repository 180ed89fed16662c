import { expect, test } from 'vitest';
import { decimalsOf } from './offer-worth.ts';

test.each([
  ['10', 0],
  ['10.000000', 0],
  ['12.50', 1],
  ['12.5', 1],
  ['7.25', 2],
  [null, 0],
])('a percentage of %s is written with %i decimals', (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals);
});
