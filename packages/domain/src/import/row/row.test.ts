import { expect, test } from 'vitest';
import { accountColumns, contactColumns, orderColumns } from '../header/columns.ts';
import { mapHeader } from '../header/map-header.ts';
import { describeReason } from '../reject/describe-reason.ts';
import { MERGED, UNCALCULATED } from '../value/without-value.ts';
import { accountRowParser } from './account-row.ts';
import { contactRowParser } from './contact-row.ts';
import { orderRowParser } from './order-row.ts';

function orders(header: string, dateFormat: string | null = null) {
  const mapping = mapHeader(orderColumns, header.split(','));
  if (!mapping.ok) throw new Error('no mapping');
  return orderRowParser({
    positions: mapping.positions,
    dateFormat,
    decimal: 'undeclared',
    today: '2026-11-24',
  });
}

test('an order as real files have it', () => {
  const parse = orders('invoice,customer,date,amount,lines,items,country,status');
  expect(parse('C536379,14527,2010-12-01,-27.5,1,1,United Kingdom,cancelled'.split(','))).toEqual({
    ok: true,
    account: '14527',
    date: '2010-12-01',
    amount: '-27.5',
    number: 'C536379',
    cost: null,
    status: 'cancelled',
    currency: null,
    country: 'United Kingdom',
    offerCode: null,
    accountName: null,
    rounded: false,
  });
});

test('cells that are missing at the end of a row are empty', () => {
  const parse = orders('account,date,amount,status,cost');
  expect(parse(['a', '2024-01-01', '1'])).toMatchObject({ ok: true, status: 'completed', cost: null });
});

test('amounts finer than six decimals are rounded half to even, and it is said', () => {
  const parse = orders('account,date,amount,cost');
  expect(parse(['a', '2024-01-01', '0.0000005', '0.0000015'])).toMatchObject({
    amount: '0',
    cost: '0.000002',
    rounded: true,
  });
});

test.each([
  [['', '2024-01-01', '1'], 'account', 'There is nothing in it.'],
  [
    ['a', '01/02/2024', '1'],
    'date',
    '"01/02/2024" is no date of the form YYYY-MM-DD; name its form with --date-format, such as DD/MM/YYYY.',
  ],
  [['a', '1899-12-30', '1'], 'date', '"1899-12-30" is before 1970.'],
  [['a', '2099-01-01', '1'], 'date', '"2099-01-01" is later than 2027-11-24, more than a year ahead.'],
  [['a', '2024-01-01'], 'amount', 'There is nothing in it.'],
  [['a', '2024-01-01', 'ten'], 'amount', '"ten" is no number.'],
  [['a', '2024-01-01', '1', 'open'], 'status', '"open" is none of completed, cancelled, returned.'],
])('the order %j is rejected for its %s', (cells, column, sentence) => {
  const row = orders('account,date,amount,status')(cells);
  if (row.ok) throw new Error('not rejected');
  expect([row.column, describeReason(row.reason)]).toEqual([column, sentence]);
});

test('an account keeps its custom columns as fields', () => {
  const mapping = mapHeader(accountColumns, ['id', 'company', 'website', 'Tier', '__proto__', 'type']);
  if (!mapping.ok) throw new Error('no mapping');
  const parse = accountRowParser(mapping.positions, mapping.extra);
  const row = parse(['7', 'Acme', 'https://Acme.example/en', 'gold', 'x', 'Image Maker']);
  expect(row).toMatchObject({
    ok: true,
    account: '7',
    values: { name: 'Acme', domain: 'acme.example', type: 'imageMaker', owner: null },
  });
  expect(row.ok && Object.entries(row.fields)).toEqual([
    ['Tier', 'gold'],
    ['__proto__', 'x'],
  ]);
  expect(parse(['7', '', '', 'x'.repeat(600)])).toMatchObject({ ok: false, column: 'Tier' });
});

test('a contact', () => {
  const mapping = mapHeader(contactColumns, [
    'account',
    'e-mail',
    'role',
    'influence',
    'reports to',
    'consent',
    'Salutation',
    'Shoe size',
  ]);
  if (!mapping.ok) throw new Error('no mapping');
  const parse = contactRowParser(mapping.positions, mapping.extra);
  const said = ['7', 'Anna@Acme.example', 'Decision Maker', '5', 'Boss@acme.example', 'yes', ' Prof. ', ''];
  expect(parse(said)).toMatchObject({
    fields: { Salutation: 'Prof.' },
    ok: true,
    email: 'anna@acme.example',
    values: {
      role: 'decisionMaker',
      influence: 5,
      'reports-to': 'boss@acme.example',
      consent: 'granted',
      stance: null,
    },
  });
  expect(parse(['7', 'Anna', ''])).toMatchObject({ ok: false, column: 'email' });
  expect(parse(['7', 'anna@acme.example', 'king'])).toMatchObject({ ok: false, column: 'role' });
});

const shopify =
  'Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Created at,' +
  'Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing Company,Billing Country,Id';

test('an order as Shopify exports it is read from its first row, and its further lines say what they are', () => {
  const parse = orders(shopify);
  const first =
    '#1001,a@x.example,paid,2026-01-05 10:00:00 +0200,ZAR,480.00,20.00,75.00,575.00,SAVE,2026-01-05 09:58:12 +0200,2,Key,240.00,Anna,Kaap Ltd,ZA,5001';
  expect(parse(first.split(','))).toMatchObject({
    ok: true,
    account: 'Kaap Ltd',
    number: '#1001',
    date: '2026-01-05',
    amount: '480.00',
    status: 'completed',
    currency: 'ZAR',
    country: 'ZA',
    offerCode: 'SAVE',
  });
  const further = '#1001,a@x.example,,,,,,,,,2026-01-05 09:58:12 +0200,1,Ring,10.00,,,,';
  expect(parse(further.split(','))).toEqual({
    ok: false,
    column: 'order',
    reason: { code: 'line-of-order', order: '#1001' },
  });
  const private_ = first.replace('#1001', '#1002').replace('Kaap Ltd', '');
  expect(parse(private_.split(','))).toMatchObject({ column: 'account', reason: { code: 'missing' } });
});

test.each([
  'Date,Transaction Type,Num,Posting,Name,Memo/Description,Account,Split,Amount',
  'Date,Type,Num,Posting,Name,Memo,Account,Split,Amount',
])('of the transactions of QuickBooks only those that sell or take back are orders: %s', (header) => {
  const parse = orders(header);
  const row = (type: string, amount: string) =>
    parse(['2026-01-05', type, '17', 'Yes', 'Kaap Ltd', '', 'Accounts Receivable (A/R)', 'Sales', amount]);
  const kaap = { ok: true, account: 'Kaap Ltd', number: '17' };
  expect(row('Invoice', '100.00')).toMatchObject({ ...kaap, amount: '100.00', status: 'completed' });
  expect(row('Credit Memo', '-20.00')).toMatchObject({ ...kaap, amount: '-20.00', status: 'returned' });
  for (const type of ['Payment', 'Estimate', 'Journal Entry', 'Bill Payment (Check)']) {
    expect(row(type, '-80.00')).toEqual({
      ok: false,
      column: 'status',
      reason: { code: 'not-an-order', value: type },
    });
  }
  expect(row('Riddle', '1')).toMatchObject({ reason: { code: 'not-among' } });
});

test('a cell without a value of its own says why, wherever something is read from it', () => {
  const parse = orders('account,date,amount,country');
  expect(parse([MERGED, '2026-01-05', '1'])).toMatchObject({
    column: 'account',
    reason: { code: 'cell-merged' },
  });
  expect(parse(['a', '2026-01-05', UNCALCULATED])).toMatchObject({
    column: 'amount',
    reason: { code: 'formula-uncalculated' },
  });
  expect(parse(['a', '2026-01-05', '1', MERGED])).toMatchObject({
    column: 'country',
    reason: { code: 'cell-merged' },
  });
});

test('a column of the file’s own is kept where it has a value, whatever stands in the others', () => {
  const parse = accountRowParser({ account: 0 }, [
    { header: 'Tier', position: 1 },
    { header: 'Group', position: 2 },
    { header: 'Score', position: 3 },
  ]);
  expect(parse(['a', MERGED, '#N/A', UNCALCULATED])).toMatchObject({ ok: true, fields: { Group: '#N/A' } });
});

test('the error of a formula is nobody’s name', () => {
  const parse = orders('account,date,amount');
  expect(parse(['#N/A', '2024-01-01', '1'])).toEqual({
    ok: false,
    column: 'account',
    reason: { code: 'formula-error', value: '#N/A' },
  });
  expect(parse(['a', '#Wert!', '1'])).toMatchObject({ column: 'date', reason: { code: 'formula-error' } });
  expect(parse(['#1001', '2024-01-01', '1'])).toMatchObject({ ok: true, account: '#1001' });
  const mapping = mapHeader(accountColumns, ['account', 'name']);
  if (!mapping.ok) throw new Error('no mapping');
  expect(accountRowParser(mapping.positions, mapping.extra)(['7', '#REF!'])).toMatchObject({
    column: 'name',
    reason: { code: 'formula-error', value: '#REF!' },
  });
});
