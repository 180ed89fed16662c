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
