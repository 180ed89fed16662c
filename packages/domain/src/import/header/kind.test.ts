import { expect, test } from 'vitest';
import { guessKind } from './kind.ts';

test('a header tells what its rows are', () => {
  expect(guessKind(['Invoice', 'Customer', 'Date', 'Total'], 'export.csv')).toBe('orders');
  // People need an e-mail; what an account does not know becomes a field of it.
  expect(guessKind(['Customer', 'Address', 'First name', 'Role'], 'export.csv')).toBe('accounts');
  expect(guessKind(['Customer', 'Email', 'First name', 'Role'], 'export.csv')).toBe('contacts');
  expect(guessKind(['Customer', 'Company name', 'Industry', 'Owner'], 'Sheet1')).toBe('accounts');
  expect(guessKind(['Customer', 'Title', 'Opened', 'Deadline', 'Winner'], 'Sheet1')).toBe('tenders');
  expect(guessKind(['Rival', 'Share of wallet', 'Strengths'], 'Sheet1')).toBe('competitors');
  expect(guessKind(['Number', 'Name', 'Domain', 'Country', 'Owner'], 'export.csv')).toBe('accounts');
  expect(guessKind(['Colour', 'Shape'], 'Sheet1')).toBeNull();
});

test('a name decides between kinds that both would do, and never against the columns', () => {
  expect(guessKind(['Customer', 'Name'], 'Accounts 2026')).toBe('accounts');
  expect(guessKind(['Name', 'Customer'], 'Competitors')).toBe('competitors');
  expect(guessKind(['Colour', 'Shape'], 'orders.csv')).toBeNull();
});
