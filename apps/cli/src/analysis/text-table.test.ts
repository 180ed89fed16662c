import { expect, test } from 'vitest';
import { textTable } from './text-table.ts';

test('columns line up, numbers to the right, long names cut', () => {
  const lines = textTable(
    [{ title: 'account', atMost: 8 }, { title: 'revenue', align: 'right' }, { title: 'cell' }],
    [
      ['Anker', '5.00', 'AX'],
      ['Boekhandel Zee', '12,000.00', 'B-new'],
    ],
  );
  expect(lines).toEqual([
    'account     revenue  cell',
    'Anker          5.00  AX',
    'Boekhan…  12,000.00  B-new',
  ]);
});

test('a table without rows is its header', () => {
  expect(textTable([{ title: 'a' }], [])).toEqual(['a']);
});
