import { analyse, historiesFromOrders, type OrderRow } from '@sleutel/domain/analysis';
import type { FileAnalysis } from '@sleutel/services/analysis/file';
import { expect, test } from 'vitest';
import { analysisDocument } from './document.ts';
import { fitLines } from './fit-lines.ts';
import { reportLines } from './report.ts';
import { workbook } from './sheets.ts';

/** Accounts that order once a month, each a little larger; the first ones stop in spring. */
function orders(accounts: number): OrderRow[] {
  return Array.from({ length: accounts * 12 }, (_, index) => {
    const account = index % accounts;
    const month = Math.floor(index / accounts) + 1;
    const date = `2025-${String(month).padStart(2, '0')}-${String((account % 27) + 1).padStart(2, '0')}`;
    const name = `Account with a long name, number ${account}`;
    return { account: name, date, amount: `${account + 1}00.50`, status: 'completed' as const };
  }).filter((order, index) => index % accounts > 5 || order.date < '2025-05');
}

function found(accounts: number, more: Partial<FileAnalysis> = {}): FileAnalysis {
  const analysis = analyse(historiesFromOrders(orders(accounts), '2025-12-31'), {
    asOf: '2025-12-31',
    measure: 'revenue',
    currency: 'EUR',
  });
  const none = { rejects: { count: 0, first: [] }, rounded: 0, positiveCancelled: 0, repeatedOrders: 0 };
  const read = { ...none, pointAssumed: false, spellings: [] };
  return { analysis, ...read, currencies: ['EUR'], ...more };
}

const plain = (text: string) => text;
const rejects = {
  count: 5,
  first: [{ line: 7, column: 'amount', reason: { code: 'number-unreadable', value: 'x' } }],
} as const;

test('the report fits a terminal of 100 columns', () => {
  const lines = reportLines(found(60, { rejects, rounded: 2, currencies: ['EUR', 'GBP'] }), plain);
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  expect(lines.join('\n')).toMatch(
    /^60 accounts · 672 orders \(0 cancelled or returned\) · revenue .* EUR$/m,
  );
});

test('the report has what one asks of it, in this order', () => {
  const text = reportLines(found(60), (title) => `== ${title}`).join('\n');
  const titles = [...text.matchAll(/^== (.*)$/gm)].map(([, title]) => title?.replace(/:.*/, ''));
  expect(titles).toEqual(['ABC-XYZ', 'Largest by revenue', 'Win back', 'Purchase model']);
  expect(text).toContain('MBG/CNBD-');
});

test('rejects, rounding and several currencies are said before the figures', () => {
  const lines = reportLines(found(60, { rejects, rounded: 2, currencies: ['EUR', 'GBP'] }), plain);
  expect(lines.slice(4, 9)).toEqual([
    '! 5 rows left out:',
    '!   line 7, amount: "x" is no number.',
    '!   … and 2 more rows',
    '! 2 amounts had more than six decimals and were rounded',
    '! amounts in EUR, GBP are added up as if they were one',
  ]);
});

test('repeated order numbers and cancelled orders above zero are said, in words and in the document', () => {
  const odd = found(8, { positiveCancelled: 1, repeatedOrders: 1200 });
  const text = reportLines(odd, plain).join(' ');
  expect(text).toContain('! 1 cancelled or returned order has a positive amount: it adds to revenue;');
  expect(text).toContain('! 1,200 rows repeat the order number of an earlier row: every row is counted');
  const { notices } = JSON.parse([...analysisDocument(odd)].join(''));
  expect(notices).toContainEqual(expect.objectContaining({ code: 'positiveCancelled', orders: 1 }));
  expect(notices).toContainEqual(expect.objectContaining({ code: 'repeatedOrders', rows: 1200 }));
});

test('names that may be one account are said with their classes, in words and in the document', () => {
  const { analysis } = found(8);
  const [one, other] = analysis.accounts;
  if (one === undefined || other === undefined) throw new Error('There are eight');
  const alike = found(8, { spellings: [[one, other]] });
  expect(reportLines(alike, plain).join(' ').replace(/\s+/g, ' ')).toContain(
    `! 1 account may stand under several names, which splits revenue and class: ${one.account} (A) + ${other.account} (A).`,
  );
  const { notices } = JSON.parse([...analysisDocument(alike)].join(''));
  expect(notices).toContainEqual(
    expect.objectContaining({ code: 'spellings', accounts: 1, first: [[one.account, other.account]] }),
  );
});

test('points that may part thousands are said, in words and in the document', () => {
  const doubtful = found(8, { pointAssumed: true });
  expect(reportLines(doubtful, plain).join(' ')).toContain(
    '! every amount with a point has three digits after it',
  );
  const { notices } = JSON.parse([...analysisDocument(doubtful)].join(''));
  expect(notices).toContainEqual(expect.objectContaining({ code: 'pointAssumed' }));
});

test('the document is the contract’s, with reasons in words', () => {
  const document = JSON.parse([...analysisDocument(found(8, { rejects }))].join(''));
  expect(Object.keys(document)).toEqual(
    expect.arrayContaining([
      'asOf',
      'measure',
      'from',
      'currency',
      'totals',
      'keyAccounts',
      'model',
      'accounts',
    ]),
  );
  expect(document.accounts).toHaveLength(8);
  expect(document.accounts[0]).toMatchObject({ abc: 'A', cell: expect.any(String), status: 'active' });
  expect(document.accounts[0].reasons[0].text).toContain('last order');
  expect(document.rejects).toMatchObject({
    count: 5,
    first: [{ line: 7, text: expect.stringContaining('line 7') }],
  });
  expect(document.notices).toContainEqual(expect.objectContaining({ code: 'weakPrior' }));
});

test('a document without rejects does not speak of them', () => {
  expect(JSON.parse([...analysisDocument(found(8))].join(''))).not.toHaveProperty('rejects');
});

test('the workbook holds accounts, cells and the basis of the figures', () => {
  const [accounts, cells, basis] = workbook(found(60).analysis);
  expect(accounts?.rows).toHaveLength(60);
  expect(accounts?.rows.every((row) => row.length === accounts.columns.length)).toBe(true);
  expect(cells?.rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(60);
  expect(basis?.rows).toContainEqual(['limit of A', 0.8]);
  expect(basis?.rows).toContainEqual(['model name', 'mbg']);
});

test('a fit says what it rests on and how the forecast did', () => {
  const fit = found(60).analysis.model;
  if (fit === null) throw new Error('The test needs a model');
  const lines = fitLines({
    fit,
    calibratedUntil: '2025-12-31',
    rejects: { count: 0, first: [] },
    holdout: { weeks: 26, expected: 100.26, actual: 98, mae: 0.4567 },
  });
  expect(lines.join('\n')).toContain('In the 26.0 weeks after it 100.3 orders were expected and 98 came;');
  expect(lines.at(-1)).toBe('mean absolute error 0.457 orders an account.');
});
