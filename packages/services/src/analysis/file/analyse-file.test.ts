import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyseFile } from './analyse-file.ts';
import { fitFile } from './fit-file.ts';

let folder: string;
const today = '2026-01-02';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'analyse-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function file(content: string): Promise<string> {
  const path = join(folder, 'orders.csv');
  await writeFile(path, content);
  return path;
}

test.each([
  ['one account', 'A,2025-01-05,10\nA,2025-03-05,20\n', 1],
  ['all orders on one day', 'A,2025-01-05,10\nB,2025-01-05,20\nA,2025-01-05,1\n', 2],
  ['nothing but returns', 'A,2025-01-05,-10\nB,2025-02-05,-20\n', 2],
  ['a single order', 'A,2025-01-05,10\n', 1],
])('%s is analysed to finite figures', async (_, rows, accounts) => {
  const path = await file(`account,date,amount\n${rows}`);
  const { analysis } = await analyseFile(path, { today, measure: 'revenue' });
  expect(analysis.accounts).toHaveLength(accounts);
  for (const { pAlive, expectedOrders52w, valueAtRisk } of analysis.accounts) {
    expect(Number.isFinite(pAlive)).toBe(true);
    expect(Number.isFinite(expectedOrders52w)).toBe(true);
    expect(valueAtRisk >= 0n).toBe(true);
  }
});

test('profit without any cost is refused, and with some it counts', async () => {
  const none = await file('account,date,amount\nA,2025-01-05,10\n');
  await expect(analyseFile(none, { today, measure: 'profit' })).rejects.toThrow('no cost in any order');
  const some = await file('account,date,amount,cost\nA,2025-01-05,10,4\nB,2025-01-05,10,\n');
  const { analysis } = await analyseFile(some, { today, measure: 'profit' });
  expect(analysis.accounts.map(({ profit }) => profit)).toEqual([6_000_000n, null]);
});

test('a currency is named when it is one, and all are told when they are several', async () => {
  const one = await file('account,date,amount,currency\nA,2025-01-05,10,GBP\nA,2025-01-06,10,\n');
  expect((await analyseFile(one, { today, measure: 'revenue' })).analysis.currency).toBe('GBP');
  const two = await file('account,date,amount,currency\nA,2025-01-05,10,GBP\nA,2025-01-06,10,EUR\n');
  const { analysis, currencies } = await analyseFile(two, { today, measure: 'revenue' });
  expect(analysis.currency).toBeUndefined();
  expect(currencies).toEqual(['EUR', 'GBP']);
});

test('the hold-out counts the days with an order after the calibration', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => `A${index},2025-01-${10 + (index % 10)},5\n`);
  const path = await file(
    `account,date,amount\n${rows.join('')}A1,2025-02-10,5\nA1,2025-02-10,6\nNew,2025-02-20,1\n`,
  );
  const { fit, holdout, calibratedUntil } = await fitFile(path, { today, calibrateUntil: '2025-01-31' });
  expect(calibratedUntil).toBe('2025-01-31');
  expect(fit.accounts).toBe(40);
  expect(holdout).toMatchObject({ weeks: 20 / 7, actual: 1 });
});

test('a calibration before the first order leaves nothing to fit', async () => {
  const path = await file('account,date,amount\nA,2025-01-05,10\n');
  await expect(fitFile(path, { today, calibrateUntil: '2024-12-31' })).rejects.toThrow(
    'no completed order by 2024-12-31',
  );
});

test('accounts under several names are found, the largest first; shops of a chain are not', async () => {
  const path = await file(
    'account,date,amount\nStore 12,2025-01-05,9\nStore 13,2025-01-05,9\nC-1,2025-01-05,8\n' +
      'Kaap Wyn,2025-01-05,10\nKAAP-WYN (Pty) Ltd,2025-02-05,300\nC-1001,2025-01-05,20\nc1001,2025-01-05,7\n',
  );
  const { spellings } = await analyseFile(path, { today, measure: 'revenue' });
  expect(spellings.map((accounts) => accounts.map(({ account }) => account))).toEqual([
    ['KAAP-WYN (Pty) Ltd', 'Kaap Wyn'],
    ['C-1001', 'c1001'],
  ]);
});

test.each([
  ['15-01-2025', '03-02-2025', ' These seem to be written DD-MM-YYYY: say --date-format DD-MM-YYYY.'],
  ['1/31/2025', '2/3/2025', ' These seem to be written MM/DD/YYYY: say --date-format MM/DD/YYYY.'],
  ['01/02/2025', '03/02/2025', ''],
])('where %s and %s keep every row out, the form they can only be in is said', async (one, other, hint) => {
  const path = await file(`account,date,amount\nA,${one},10\nB,${other},20\n`);
  await expect(analyseFile(path, { today, measure: 'revenue' })).rejects.toThrow(
    new RegExp(`such as DD/MM/YYYY\\.${hint}$`),
  );
});
