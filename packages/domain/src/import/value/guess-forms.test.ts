import { expect, test } from 'vitest';
import { guessDateFormat, guessDecimal } from './guess-forms.ts';

test.each<[readonly string[], string | null]>([
  [['04.01.2024', '5.2.2024', ''], 'DD.MM.YYYY'],
  [['04/01/2024', '25/01/2024'], 'DD/MM/YYYY'],
  [['04/01/2024', '01/25/2024'], 'MM/DD/YYYY'],
  [['25-01-2024'], 'DD-MM-YYYY'],
  [['04/01/2024', '05/01/2024'], null],
  [['04-01-2024', '01-25-2024'], null],
  [['13/01/2024', '01/13/2024'], null],
  [['04.01.2024', '04/01/2024'], null],
  [['2024-01-04', '04.01.2024'], null],
  [['45000'], null],
  [[], null],
])('the form of %j is %s', (dates, form) => {
  expect(guessDateFormat(dates)).toBe(form);
});

test.each<[readonly string[], 'comma' | null]>([
  [['1.354,45 €', '95,41 €', ''], 'comma'],
  [['1.354', '95,41'], 'comma'],
  [['1,354.45', '95.41'], null],
  [['1,234', '2,500'], null],
  [['1,234', '12.5'], null],
  [['95', '1.234'], null],
  [['n/a', '95,41'], null],
])('the decimals of %j: %s', (amounts, decimal) => {
  expect(guessDecimal(amounts)).toBe(decimal);
});
