import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { analyse, historiesFromOrders, type MonthSums } from '@sleutel/domain/analysis';
import { mapHeader, orderColumns } from '@sleutel/domain/import';
import { type MoneyValue, money } from '@sleutel/domain/money';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someOrders } from '../testing/orders.ts';
import { tallyByEngine } from './engine/tally-by-engine.ts';
import type { OrdersReading } from './options.ts';
import { tallyByRows } from './rows/tally-by-rows.ts';
import { historyOf, type OrdersTally } from './tally.ts';
import { tallyOrders } from './tally-orders.ts';

let folder: string;
const today = '2026-01-02';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tally-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function fileOf(content: string | Buffer, name = 'orders.csv'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

function readingOf(path: string, header: string[], more: Partial<OrdersReading> = {}): OrdersReading {
  const mapping = mapHeader(orderColumns, header);
  if (!mapping.ok) throw new Error('The header of the test is wrong');
  const { positions } = mapping;
  const reading = { asOf: undefined, dateFormat: null, decimal: 'undeclared', sheet: undefined } as const;
  return { ...reading, path, today, positions, ...more };
}

/** What both ways have to agree on: accounts in one order, amounts as numbers are, months sorted. */
function comparable(tally: OrdersTally | undefined) {
  if (tally === undefined) return undefined;
  const amount = (value: MoneyValue | null) => (value === null ? null : money(value).toFixed());
  const sums = (pair: MonthSums | null) =>
    pair && { sum: amount(pair.sum), sumOfSquares: amount(pair.sumOfSquares) };
  const accounts = tally.accounts.map((account) => ({
    ...account,
    revenue: amount(account.revenue),
    profit: amount(account.profit),
    completedRevenue: amount(account.completedRevenue),
    completedProfit: amount(account.completedProfit),
    monthlyRevenue: sums(account.monthlyRevenue),
    monthlyProfit: sums(account.monthlyProfit),
    months: new Set(account.months),
  }));
  return { ...tally, accounts: accounts.sort(byAccount) };
}

function byAccount(one: { readonly account: string }, other: { readonly account: string }): number {
  return one.account < other.account ? -1 : 1;
}

interface Messy {
  readonly delimiter: string;
  readonly newline: string;
  readonly mark: string;
  readonly asOf: string | undefined;
  readonly rows: readonly (readonly string[])[];
}

const header = ['Customer', 'date', 'Total', 'invoice', 'cost', 'status', 'currency', 'note'];

const plainCell = {
  account: fc.constantFrom('Anker', 'Bo & Co', 'Café', '日本', 'a', '0042'),
  date: fc
    .integer({ min: 0, max: 900 })
    .map((day) => new Date(Date.UTC(2023, 5, day)).toISOString().slice(0, 10)),
  amount: fc.constantFrom('0', '-12.5', '1000000.000001', '7', '0012.10', '-0.1', '99999999999.99'),
  order: fc.constantFrom('', '1', 'INV-2', ' 1', 'INV-3'),
  cost: fc.constantFrom('', '', '3.25', '-1', '0'),
  status: fc.constantFrom('', 'completed', 'Completed', 'cancelled', 'RETURNED'),
  currency: fc.constantFrom('', 'GBP', 'GBP', 'EUR'),
  note: fc.constantFrom('', 'x', '"quoted; , \t text"', '"two\nlines"', '"say ""hi"""'),
};

const oddCell = {
  ...plainCell,
  account: fc.constantFrom(
    'Anker',
    ' Anker',
    'Anker ',
    '"Anker"',
    ' "Anker"',
    '',
    'An"ker',
    '#N/A',
    '#1',
    'x'.repeat(501),
  ),
  date: fc.oneof(
    plainCell.date,
    fc.constantFrom(
      '2024-01-05 10:30',
      '2024-01-05T10:30:00',
      '2024-1-5',
      '2024/01/05',
      '20240105',
      '2024-02-30',
    ),
    fc.constantFrom('', '1899-12-30', '2031-01-01', '45000', 'yesterday', '2024-01-05T10:30:00Z'),
  ),
  amount: fc.oneof(
    plainCell.amount,
    fc.constantFrom(
      '1e3',
      '+5',
      ' 7 ',
      '.5',
      '5.',
      '1_000',
      '(3.10)',
      '€ 4',
      '1.2345678',
      '1.0000005',
      '0.00000050',
    ),
    fc.constantFrom(
      '',
      'abc',
      '12,50',
      '1,234',
      '1,234.50',
      '1.234,50',
      '123456789012345',
      '-',
      '--1',
      'NaN',
    ),
  ),
  status: fc.constantFrom('', 'done', 'refunded', 'void', 'nonsense', 'completed '),
  currency: fc.constantFrom('', 'gbp', '€', 'pounds', 'GBP'),
  order: fc.constantFrom('', 'y'.repeat(501), '1'),
};

const rowOf = (cell: Record<keyof typeof plainCell, fc.Arbitrary<string>>) =>
  fc.tuple(
    cell.account,
    cell.date,
    cell.amount,
    cell.order,
    cell.cost,
    cell.status,
    cell.currency,
    cell.note,
  );

function messy(row: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Messy> {
  return fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    newline: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    asOf: fc.constantFrom(undefined, undefined, '2024-09-15', '2024-12-31', '2030-01-01'),
    rows: fc.array(row, { minLength: 1, maxLength: 40 }),
  });
}

function textOf({ delimiter, newline, mark, rows }: Messy): string {
  const quote = (cell: string) => (cell.includes(delimiter) && !cell.startsWith('"') ? `"${cell}"` : cell);
  const lines = [header, ...rows].map((cells) => cells.map(quote).join(delimiter));
  return mark + lines.join(newline) + newline;
}

async function bothWays(file: Messy, name: string) {
  const reading = readingOf(await fileOf(textOf(file), name), header, { asOf: file.asOf });
  const quick = await tallyByEngine(reading);
  const { tally } = await tallyByRows(reading, undefined);
  return { quick: comparable(quick), slow: comparable(tally) };
}

test('a plain file is read by the engine, and to the same sums as row by row', async () => {
  await fc.assert(
    fc.asyncProperty(messy(rowOf(plainCell)), async (file) => {
      const { quick, slow } = await bothWays(file, 'plain.csv');
      expect(quick).toEqual(slow);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('whatever is in a file, the engine says the same or leaves it alone', async () => {
  await fc.assert(
    fc.asyncProperty(messy(fc.oneof(rowOf(plainCell), rowOf(oddCell))), async (file) => {
      const { quick, slow } = await bothWays(file, 'odd.csv');
      if (quick !== undefined) expect(quick).toEqual(slow);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test.each([
  ['blank lines', 'account,date,amount\n\nA,2024-01-01,5\n\n\nB,2024-01-02,6\n'],
  ['a line that names the delimiter', 'sep=;\naccount;date;amount\nA;2024-01-01;5\n'],
  ['empty lines before the header', '\n\naccount,date,amount\nA,2024-01-01,5\n'],
  ['a header in quotes over two lines', '"account","date","amo\nunt","total"\nA,2024-01-01,5,6\n'],
  ['no newline at the end', 'account,date,amount\nA,2024-01-01,5'],
  ['carriage returns alone', 'account,date,amount\rA,2024-01-01,5\r'],
  ['trailing delimiters', 'account,date,amount,,\nA,2024-01-01,5,,\n'],
  ['short rows', 'account,date,amount,status\nA,2024-01-01,5\nB,2024-01-01,6,cancelled\n'],
  ['a quote that nobody closes', 'account,date,amount,note\nA,2024-01-01,5,"oops\nB,2024-01-02,6,x\n'],
  [
    'bytes that are not UTF-8',
    Buffer.from('account,date,amount\nA\xff,2024-01-01,5\nB,2024-01-02,6\n', 'latin1'),
  ],
  ['a currency there is not', 'account,date,amount,currency\nA,2024-01-01,5,XXQ\nB,2024-01-02,6,ZAR\n'],
  ['a comment sign', 'account,date,amount\n#A,2024-01-01,5\n'],
  [
    'a null character in a cell nobody reads',
    'account,date,amount,note\nA,2024-01-01,5,\0\nB,2024-01-02,6,\n',
  ],
  ['a null character in a cell of a name', 'account,date,amount\nA\0,2024-01-01,5\nB,2024-01-02,6\n'],
  ['an endless line', `account,date,amount\nA,2024-01-01,5${' '.repeat(2_000_000)}\nB,2024-01-02,6\n`],
  ['a time that does not exist', 'account,date,amount\nA,2024-01-01 99:99,5\nB,2024-01-02 23:59:59,6\n'],
])('both ways agree on a file with %s', async (_, content) => {
  const path = await fileOf(content, 'special.csv');
  const headerOf: Record<string, string[]> = {
    'a header in quotes over two lines': ['account', 'date', 'amo unt', 'total'],
  };
  const further: Record<string, string[]> = {
    'short rows': ['status'],
    'a currency there is not': ['currency'],
  };
  const columns = headerOf[_] ?? ['account', 'date', 'amount', ...(further[_] ?? [])];
  const reading = {
    ...readingOf(
      path,
      columns.map((name) => (name === 'amo unt' ? 'x' : name)),
    ),
  };
  const quick = await tallyByEngine(reading);
  const { tally } = await tallyByRows(reading, undefined);
  if (quick !== undefined) expect(comparable(quick)).toEqual(comparable(tally));
  expect(tally?.accounts.length).toBeGreaterThan(0);
});

test.each([
  ['1.234', '950', undefined, true],
  ['1.234', '950', 'point', false],
  ['1.234', '9.5', undefined, false],
  ['1234', '950', undefined, false],
] as const)('points of %s and %s (%s) may part thousands: %s', async (one, other, decimal, may) => {
  for (const day of ['2024-01-01', '20240101']) {
    const path = await fileOf(`account,date,amount\nA,${day},${one}\nB,${day},${other}\n`, 'points.csv');
    expect(await tallyOrders(path, { today, decimal })).toMatchObject({ pointAssumed: may });
  }
});

test('histories are those the domain makes of the orders', async () => {
  const orders = someOrders(80, 7);
  const lines = orders.map(({ account, date, amount, cost, status }) =>
    [account, date, amount, cost ?? '', status].join(','),
  );
  const path = await fileOf(`account,date,amount,cost,status\n${lines.join('\n')}\n`, 'histories.csv');
  for (const asOf of [undefined, '2025-06-15', '2025-06-30']) {
    const tally = await tallyOrders(path, { today, asOf });
    const measured = (histories: Parameters<typeof analyse>[0]) =>
      analyse(histories, { asOf: tally.asOf, measure: 'profit', from: tally.firstDay });
    expect(measured(tally.accounts.map(historyOf))).toEqual(
      measured(historiesFromOrders(orders, tally.asOf).sort(byAccount)),
    );
  }
});

test('rejects have line, column and reason, and the rest counts', async () => {
  const path = await fileOf('account,date,amount\nA,2024-01-01,5\nA,soon,6\n,2024-01-03,7\n', 'rejects.csv');
  const seen: number[] = [];
  const tally = await tallyOrders(path, { today, onReject: ({ line }) => void seen.push(line) });
  expect(tally.rejects).toEqual({
    count: 2,
    first: [
      { line: 3, column: 'date', reason: { code: 'date-unreadable', value: 'soon', format: null } },
      { line: 4, column: 'account', reason: { code: 'missing' } },
    ],
  });
  expect(seen).toEqual([3, 4]);
  expect(tally.accounts).toHaveLength(1);
});

test.each([
  ['nothing in it', '', 'is empty'],
  ['only a header', 'account,date,amount\n', 'has a header and no rows'],
  ['a PDF inside', '%PDF-1.7 …', 'is a PDF'],
  ['no amount', 'account,date\nA,2024-01-01\n', 'There is no column "amount"'],
  [
    'titles above its header',
    'Sales 2024\nprinted today\n\nCustomer;Date;Net\nA;2024-01-01;5\n',
    'cannot be read: its header seems to be on line 4; remove what stands above it.',
  ],
  [
    'titles above a header of other words',
    'Sales 2024\n\nCustomer;Day of sale;What it came to\nA;2024-01-01;5\n',
    'cannot be read: its header seems to be on line 3; remove what stands above it.',
  ],
  ['500 columns', `${Array.from({ length: 500 }, (_, index) => `c${index}`).join(',')}\n1\n`, '500 columns'],
  ['dates of 1899 alone', 'account,date,amount\nA,1899-12-30,5\n', 'before 1970'],
])('a file with %s is refused in one line', async (_, content, words) => {
  const path = await fileOf(content, 'refused.csv');
  await expect(tallyOrders(path, { today })).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(new RegExp(`^refused\\.csv .*${words}`)),
  });
});

test('a workbook that has its orders on another sheet is told so', async () => {
  const book = utils.book_new();
  const sheets = {
    Cover: [['Sales'], ['of 2024']],
    Notes: [['nothing', 'here']],
    'All orders': [
      ['Customer', 'Date', 'Net'],
      ['A', '2024-01-01', 5],
    ],
  };
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  }
  const path = await fileOf(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'sheets.xlsx');
  await expect(tallyOrders(path, { today })).rejects.toThrow(
    'sheets.xlsx cannot be read: the columns are on the sheet "All orders"; say --sheet "All orders".',
  );
  expect((await tallyOrders(path, { today, sheet: 'All orders' })).accounts).toHaveLength(1);
  await expect(tallyOrders(path, { today, sheet: 'Cover' })).rejects.toThrow('say --sheet "All orders"');
});

test.each([
  ['plain', '2024-01-04'],
  ['with something to think about', '20240104'],
])('repeated order numbers and cancelled orders above zero are counted in a file %s', async (_, last) => {
  const rows = [
    '1,A,2024-01-01,5,',
    '1,A,2024-01-01,5,',
    '2,A,2024-01-02,7,cancelled',
    '2,B,2024-01-02,-7,returned',
    ',A,2024-01-03,1,',
    ',A,2024-01-03,1,returned',
    `3,A,${last},0,cancelled`,
    '3,A,2024-02-01,9,cancelled',
  ];
  const path = await fileOf(`order,account,date,amount,status\n${rows.join('\n')}\n`, 'again.csv');
  expect(await tallyOrders(path, { today, asOf: '2024-01-31' })).toMatchObject({
    repeatedOrders: 2,
    positiveCancelled: 2,
  });
});

test('a day before the first order leaves nothing', async () => {
  const path = await fileOf('account,date,amount\nA,2024-01-01,5\n', 'late.csv');
  await expect(tallyOrders(path, { today, asOf: '2023-12-31' })).rejects.toThrow(
    'late.csv has no order on or before 2023-12-31.',
  );
});

test.each([
  ['windows-1252', Buffer.from('Kunde,Datum,Größe\nMüller \u0080,2024-01-01,5\n', 'latin1')],
  ['utf-16le', Buffer.from('\ufeffKunde,Datum,Größe\nMüller €,2024-01-01,5\n', 'utf16le')],
] as const)('a file in %s is read as it is said to be', async (encoding, content) => {
  const path = await fileOf(content, 'encoded.csv');
  const map = { account: 'Kunde', date: 'Datum', amount: 'Größe' };
  const { accounts } = await tallyOrders(path, { today: '2026-11-24', encoding, map });
  expect(accounts.map(({ account, revenue }) => [account, revenue])).toEqual([['Müller €', '5.000000']]);
  await expect(tallyOrders(path, { today: '2026-11-24', map })).rejects.toMatchObject({ code: 'invalid' });
});
