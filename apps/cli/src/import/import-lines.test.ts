import type { ImportResult } from '@sleutel/services/import';
import { expect, test } from 'vitest';
import { importLines } from './import-lines.ts';
import { progressText } from './progress.ts';

const result: ImportResult = {
  id: 'the-id',
  kind: 'orders',
  fileName: 'orders.csv',
  dryRun: false,
  rows: 22_190,
  inserted: 22_187,
  updated: 0,
  unchanged: 1,
  rejected: 2,
  firstRejected: [],
  rejectsFile: 'orders.csv.rejects.csv',
  difference: null,
  notices: [{ code: 'accounts-created', count: 1 }],
};

test('an import is told in lines, with how to take it back', () => {
  expect(importLines(result)).toEqual([
    'orders.csv: 22,190 rows of orders: 22,187 inserted, 0 updated, 1 unchanged, 2 rejected',
    '! 1 account did not exist and was created, named by id.',
    'Rejected rows with reasons: orders.csv.rejects.csv',
    'To take it back: npm run sleutel -- undo-import the-id',
  ]);
});

test('new accounts that may be others are said by name, and what it costs', () => {
  const first = [
    { name: 'KAAP-WYN', like: { account: 'C17', name: 'Kaap Wyn' }, sign: 'name' },
    { name: 'Somebody', like: { account: 'Nobody', name: 'Nobody' }, sign: 'taxId' },
  ] as const;
  const lines = importLines({
    ...result,
    notices: [{ code: 'accounts-alike', count: 3, created: 12, first }],
  });
  expect(lines[1]).toMatch(
    /^! 3 of the 12 new accounts may be another account \(KAAP-WYN may be Kaap Wyn \(C17\); Somebody may be Nobody, same tax number; …\)\. An account that stands twice has its revenue split/,
  );
});

test('the first rows that do not land are said with their reasons', () => {
  const firstRejected = [
    { line: 7, column: 'date', reason: { code: 'missing' }, raw: 'a,,1' },
    { line: 9, column: null, reason: { code: 'control-character' }, raw: '' },
  ] as const;
  expect(importLines({ ...result, firstRejected }).slice(1, 3)).toEqual([
    '!   line 7, date: There is nothing in it.',
    '!   line 9: The row has a null character.',
  ]);
});

test('one row is one row', () => {
  expect(importLines({ ...result, rows: 1 })[0]).toMatch(/^orders\.csv: 1 row of orders: /);
});

test('a dry run says that nothing is kept', () => {
  const lines = importLines({ ...result, id: null, dryRun: true, rejectsFile: null, notices: [] });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^Dry run, nothing kept\. orders\.csv: 22,190 rows/);
});

test('progress is rows and the share of the file that was read', () => {
  expect(progressText('o.csv', { stage: 'reading', rows: 420_000, bytes: 1000, bytesRead: 425 })).toBe(
    'o.csv: 420,000 rows, 42 %',
  );
  expect(progressText('o.csv', { stage: 'merging', rows: 1, bytes: 9, bytesRead: 9 })).toBe(
    'o.csv: 1 rows, merging',
  );
});
