import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asWritten, harmless } from './formula.ts';
import { CsvWriter, csvLine, decimalCell, type Sheet, writeCsv, writeXlsx } from './index.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});

afterEach(() => rm(folder, { recursive: true }));

const sheet: Sheet = {
  name: 'Accounts',
  columns: ['account', 'revenue'],
  rows: [
    ['=cmd|x', decimalCell('-12.50')],
    ['Bo, "the" Baker', null],
  ],
};

test('text that would be a formula is disarmed, a negative amount is not', () => {
  expect(csvLine(['=1+1', '-x', '@a', decimalCell('-1.5'), -2, true, null])).toBe(
    "'=1+1,'-x,'@a,-1.5,-2,true,\r\n",
  );
});

test('what a reader might take for the end of a cell, in whichever country, is quoted', () => {
  expect(csvLine(['a,b', 'a;b', 'a\tb', 'a b'])).toBe('"a,b","a;b","a\tb",a b\r\n');
});

test('what was disarmed comes back as it was', () => {
  for (const text of ['=1+1', '-x', "'=1", "''@", "'t Hooft", 'plain', '', "'"]) {
    expect(asWritten(harmless(text))).toBe(text);
  }
});

test('a sheet becomes CSV', async () => {
  const path = join(folder, 'out.csv');
  await writeCsv(path, sheet);
  expect(await readFile(path, 'utf8')).toBe('account,revenue\r\n\'=cmd|x,-12.50\r\n"Bo, ""the"" Baker",\r\n');
});

test('a writer that nobody wrote to leaves no file', async () => {
  const path = join(folder, 'none.csv');
  const writer = new CsvWriter(path, ['a']);
  await writer.close();
  await expect(readFile(path)).rejects.toThrow('ENOENT');
  const other = new CsvWriter(path, ['a']);
  await other.write(['1']);
  await other.close();
  expect(await readFile(path, 'utf8')).toBe('a\r\n1\r\n');
});

test('sheets become the tabs of a workbook, amounts as numbers, text as text', async () => {
  const path = join(folder, 'out.xlsx');
  await writeXlsx(path, [sheet, { ...sheet, name: 'Other' }]);
  const book = read(await readFile(path));
  expect(book.SheetNames).toEqual(['Accounts', 'Other']);
  const tab = book.Sheets['Accounts'];
  expect(tab && utils.sheet_to_json(tab, { header: 1 })).toEqual([
    ['account', 'revenue'],
    ['=cmd|x', -12.5],
    ['Bo, "the" Baker'],
  ]);
  expect(tab?.['A2']).toMatchObject({ t: 's' });
});
