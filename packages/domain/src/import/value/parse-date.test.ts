import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateParser, isDateFormat } from './parse-date.ts';

const today = '2026-11-24';

test.each([
  [null, '2024-03-05', '2024-03-05'],
  [null, '2024-3-5', '2024-03-05'],
  [null, '20240305', '2024-03-05'],
  [null, '2024-03-05T08:26:00Z', '2024-03-05'],
  [null, '2024-03-05 23:59:59.123+02:00', '2024-03-05'],
  [null, '2024-03-05 8:26', '2024-03-05'],
  [null, '2024/03/05', '2024-03-05'],
  [null, '2024/3/5 08:26:11', '2024-03-05'],
  [null, '2024.03.05', '2024-03-05'],
  ['DD/MM/YYYY', '2024/03/05', '2024-03-05'],
  [null, '2024-03-05 24:00', '2024-03-05'],
  [null, '20240305T082600Z', '2024-03-05'],
  [null, '1970-01-01', '1970-01-01'],
  [null, '2027-11-24', '2027-11-24'],
  [null, '05 Mar 2024', '2024-03-05'],
  [null, '5-MAR-2024', '2024-03-05'],
  [null, '5. März 2024', '2024-03-05'],
  [null, '29 Februarie 2024', '2024-02-29'],
  [null, '5 Mrt. 2024', '2024-03-05'],
  [null, '5 Sept 2024', '2024-09-05'],
  [null, 'Mar 5, 2024', '2024-03-05'],
  [null, 'March 5 2024', '2024-03-05'],
  ['DD/MM/YYYY', '05 Des 2024', '2024-12-05'],
  ['DD-MMM-YY', '05-JAN-24', '2024-01-05'],
  ['d mmm yyyy hh:mm', '5 Mei 2024 08:26', '2024-05-05'],
  ['DD/MM/YYYY', '05/03/2024', '2024-03-05'],
  ['dd/mm/yyyy', '5/3/2024', '2024-03-05'],
  ['DD/MM/YYYY', '2024-03-05', '2024-03-05'],
  ['MM/DD/YYYY', '05/03/2024', '2024-05-03'],
  ['M/D/YY', '5/3/24', '2024-05-03'],
  ['M/D/YY', '5/3/71', '1971-05-03'],
  ['DD.MM.YYYY HH:mm', '05.03.2024 08:26', '2024-03-05'],
  ['DD.MM.YYYY HH:mm', '05.03.2024', '2024-03-05'],
  ['dd.mm.yyyy hh:mm:ss', '05.03.2024 08:26:11', '2024-03-05'],
  ['YYYY/MM/DD', '2024/03/05', '2024-03-05'],
  ['MM/DD/YYYY HH:mm A', '05/03/2024 8:26 pm', '2024-05-03'],
  ['excel', '45356', '2024-03-05'],
  ['excel', '45356.351', '2024-03-05'],
])('in the form %s %j is %s', (form, text, date) => {
  expect(dateParser(form, today)(text)).toBe(date);
});

test.each([
  [null, '05/03/2024', 'date-unreadable'],
  [null, 'yesterday', 'date-unreadable'],
  [null, '2024/03-05', 'date-unreadable'],
  [null, '2024/13/05', 'date-not-in-calendar'],
  [null, '2026-01-05 99:99', 'date-unreadable'],
  [null, '2026-01-05T10:61', 'date-unreadable'],
  [null, '20260105T9999', 'date-unreadable'],
  ['DD.MM.YYYY HH:mm', '05.01.2026 99:99', 'date-unreadable'],
  [null, '05-Jan-24', 'date-unreadable'],
  [null, '5 Market 2024', 'date-unreadable'],
  [null, 'Mar 52024', 'date-unreadable'],
  ['DD-MMM-YY', '05-XXX-24', 'date-unreadable'],
  [null, '30 Feb 2024', 'date-not-in-calendar'],
  [null, '2024-13-01', 'date-not-in-calendar'],
  [null, '2023-02-29', 'date-not-in-calendar'],
  [null, '1899-12-30', 'date-before-1970'],
  [null, '1969-12-31', 'date-before-1970'],
  [null, '2027-11-25', 'date-too-far-ahead'],
  [null, '9999-12-31', 'date-too-far-ahead'],
  [null, '45356', 'date-looks-like-excel'],
  ['DD/MM/YYYY', '31/04/2024', 'date-not-in-calendar'],
  ['DD/MM/YYYY', '05.03.2024', 'date-unreadable'],
  ['MM/DD/YYYY', '13/01/2024', 'date-not-in-calendar'],
  ['excel', 'x', 'date-unreadable'],
  ['excel', '1', 'date-before-1970'],
])('in the form %s %j is refused: %s', (form, text, code) => {
  expect(dateParser(form, today)(text)).toMatchObject({ code, value: text });
});

test.each([
  ['DD/MM/YYYY', true],
  ['excel', true],
  ['D MMM YYYY', true],
  ['D MMMM YYYY', false],
  ['DD/MM', false],
  ['MM/DD/YYYY MM', false],
  ['', false],
])('%j names a form: %s', (form, answer) => {
  expect(isDateFormat(form)).toBe(answer);
});

test('every day from 1970 to a year ahead reads back, in ISO and in Excel’s numbers', () => {
  const days = fc.date({
    min: new Date('1970-01-01'),
    max: new Date('2027-11-24'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (moment) => {
      const date = moment.toISOString().slice(0, 10);
      const serial = Math.floor(moment.getTime() / 86_400_000) + 25_569;
      expect(dateParser(null, today)(moment.toISOString())).toBe(date);
      expect(dateParser('excel', today)(String(serial))).toBe(date);
    }),
  );
});
