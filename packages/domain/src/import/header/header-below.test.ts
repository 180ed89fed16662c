import { expect, test } from 'vitest';
import { headerBelow } from './header-below.ts';

const rows = (...cells: string[][]) => cells.map((each, index) => ({ line: index + 2, cells: each }));

test('a header with known columns is found under titles, though they were cut at the wrong sign', () => {
  const orders = ['Account', 'Date', 'Amount'];
  expect(headerBelow(['Sales', '2026'], rows(['printed today'], orders, ['A', '2026-01-01', '5']))).toBe(3);
  expect(headerBelow(['Sales, all'], rows(['Account;Date;Amount'], ['A;2026-01-01;5']))).toBe(2);
});

test('under a single cell, the first row of a table is the header, in whatever language', () => {
  const table = [
    ['Kundennr', 'Rechnungsdatum', 'Netto'],
    ['A', '01.02.2026', '5,00'],
  ];
  expect(headerBelow(['Umsatzliste'], rows(['Stand: heute', ''], ...table))).toBe(3);
});

test('what may be a header is one', () => {
  expect(headerBelow(['Account', 'Date', 'Amount'], rows(['Account', 'Date', 'Amount']))).toBeNull();
  expect(headerBelow(['Firma', 'Naam'], rows(['A', 'Acme', 'x', 'y']))).toBeNull();
  expect(headerBelow(['Colour'], rows(['red'], ['green']))).toBeNull();
});
