import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { seedOffer, seedPerson } from '../../offer/testing/offers.ts';
import { importWorld, rowsOf } from '../testing/import-file.ts';
import { importOrders } from './import-orders.ts';

const counts = { inserted: 0, updated: 0, unchanged: 0, rejected: 0 };

test('accounts that a file makes are called what it calls them; others keep their names', async () => {
  const { db, ctx, file } = await importWorld();
  await importOrders(ctx, { path: await file(['account,date,amount', '10,2024-01-31,5']) });
  const path = await file([
    'Customer No;Customer Name;Date;Amount',
    '10;Acme;2024-02-01;5',
    '11;Hotel du Lac;2024-02-02;5',
    '11;;2024-02-03;5',
    '12;;2024-02-03;6',
  ]);
  expect(await importOrders(ctx, { path })).toMatchObject({
    inserted: 4,
    rejected: 0,
    notices: [
      { code: 'accounts-named', count: 1 },
      { code: 'accounts-created', count: 1 },
    ],
  });
  expect(await rowsOf(db, 'SELECT external_id AS id, name FROM accounts ORDER BY 1')).toEqual([
    { id: '10', name: '10' },
    { id: '11', name: 'Hotel du Lac' },
    { id: '12', name: '12' },
  ]);
});

test('orders land with their accounts, and the second run changes nothing', async () => {
  const { db, ctx, file, dump } = await importWorld();
  const path = await file([
    'invoice,customer,date,amount,cost,status',
    '1,Acme,2024-01-31,100.50,60,completed',
    '2,Acme,2024-02-01,10,,completed',
    '3,Beta,2025-02-01,-5,,cancelled',
    ',Beta,2025-02-01,7,,',
    ',Beta,2025-02-01,7.00,,',
  ]);
  const first = await importOrders(ctx, { path });
  expect(first).toMatchObject({
    ...counts,
    rows: 5,
    inserted: 5,
    notices: [{ code: 'accounts-created', count: 2 }],
  });
  expect(
    await rowsOf(
      db,
      `SELECT o.key, a.external_id AS account, o.ordered_on AS day, o.amount, o.cost, o.status::text
       FROM orders o JOIN accounts a ON a.id = o.account_id ORDER BY 1`,
    ),
  ).toEqual([
    {
      key: '#1',
      account: 'Acme',
      day: '2024-01-31',
      amount: '100.500000',
      cost: '60.000000',
      status: 'completed',
    },
    { key: '#2', account: 'Acme', day: '2024-02-01', amount: '10.000000', cost: null, status: 'completed' },
    { key: '#3', account: 'Beta', day: '2025-02-01', amount: '-5.000000', cost: null, status: 'cancelled' },
    {
      key: 'Beta|2025-02-01|7|1',
      account: 'Beta',
      day: '2025-02-01',
      amount: '7.000000',
      cost: null,
      status: 'completed',
    },
    {
      key: 'Beta|2025-02-01|7|2',
      account: 'Beta',
      day: '2025-02-01',
      amount: '7.000000',
      cost: null,
      status: 'completed',
    },
  ]);
  const tables = ['orders', 'accounts', 'order_months', 'order_totals', 'order_rhythms'];
  const before = await Promise.all(tables.map((table) => dump(table)));
  expect(await importOrders(ctx, { path })).toMatchObject({
    ...counts,
    unchanged: 5,
    notices: [{ code: 'same-file', importId: first.id }],
  });
  expect(await Promise.all(tables.map((table) => dump(table)))).toEqual(before);
});

test('a corrected order is updated, also when its date moves it to another year', async () => {
  const { db, ctx, file } = await importWorld();
  await importOrders(ctx, {
    path: await file([
      'order,account,date,amount,cost,status',
      '1,A,2024-05-01,10,4,cancelled',
      '2,A,2024-05-02,20,,',
    ]),
  });
  const result = await importOrders(ctx, {
    path: await file(['order,account,date,amount', '1,B,2025-05-01,11', '2,A,2024-05-02,20']),
  });
  expect(result).toMatchObject({ ...counts, updated: 1, unchanged: 1 });
  // What the second file is silent on stays.
  expect(
    await rowsOf(db, `SELECT ordered_on AS day, amount, cost, status::text FROM orders WHERE number = '1'`),
  ).toEqual([{ day: '2025-05-01', amount: '11.000000', cost: '4.000000', status: 'cancelled' }]);
  expect(
    await rowsOf(
      db,
      `SELECT a.name, m.month, m.orders FROM order_months m JOIN accounts a ON a.id = m.account_id ORDER BY 1`,
    ),
  ).toEqual([
    { name: 'A', month: '2024-05-01', orders: 1 },
    { name: 'B', month: '2025-05-01', orders: 1 },
  ]);
  expect(
    await rowsOf(
      db,
      `SELECT a.name, t.orders, t.cancelled, t.revenue, t.completed_revenue AS completed,
         trim_scale(t.completed_revenue_squares) AS squares, t.profit
       FROM order_totals t JOIN accounts a ON a.id = t.account_id ORDER BY 1`,
    ),
  ).toMatchObject([
    { name: 'A', orders: 1, cancelled: 0 },
    {
      name: 'B',
      orders: 1,
      cancelled: 1,
      revenue: '11.000000',
      completed: '0.000000',
      squares: '0',
      profit: '7.000000',
    },
  ]);
});

test('a bad row is told with line, column and reason, and the others land', async () => {
  const { db, ctx, file } = await importWorld();
  const path = await file([
    'order;customer;date;amount',
    '1;Acme;05/03/2024;1.234,50',
    '',
    '2;;06/03/2024;1',
    '3;Acme;06/13/2024;1',
    '4;Acme;06/03/1899;1',
    '5;Acme;07/03/2024;12.50',
    '6;Acme;07/03/2024;1;2;3',
    '"7;Acme;07/03/2024;1',
    '1;Acme;05/03/2024;1.234,50',
    '1;Acme;05/03/2024;99',
    '8;"Multi',
    'line";08/03/2024;-3',
    '9;Acme;09/03/2024;x',
  ]);
  const rejectsPath = `${path}.rejects.csv`;
  const result = await importOrders(ctx, { path, dateFormat: 'DD/MM/YYYY', decimal: 'comma', rejectsPath });
  expect(result).toMatchObject({
    rows: 11,
    inserted: 2,
    unchanged: 1,
    rejected: 8,
    rejectsFile: rejectsPath,
  });
  expect((await readFile(rejectsPath, 'utf8')).split('\r\n')).toEqual([
    'line,column,reason,order,customer,date,amount',
    '4,account,There is nothing in it.,2,,06/03/2024,1',
    '5,date,"""06/13/2024"" is a day that does not exist.",3,Acme,06/13/2024,1',
    '6,date,"""06/03/1899"" is before 1970.",4,Acme,06/03/1899,1',
    '7,amount,"""12.50"" is not written with a decimal comma; for a decimal point say --decimal point.",5,Acme,07/03/2024,12.50',
    '8,,"The row has more cells than the header; a cell with the delimiter in it needs quotation marks.",6,Acme,07/03/2024,1,2,3',
    '9,,A quotation mark opened on this line is not closed.,"""7;Acme;07/03/2024;1"',
    '11,order,"Order 1 stands on line 2 already, with other values; to add lines up say --sum-lines.",1,Acme,05/03/2024,99',
    '14,amount,"""x"" is no number.",9,Acme,09/03/2024,x',
    '',
  ]);
  expect(
    await rowsOf(
      db,
      'SELECT line, "column", reason::json->>\'code\' AS code FROM import_rejects ORDER BY line LIMIT 2',
    ),
  ).toEqual([
    { line: 4, column: 'account', code: 'missing' },
    { line: 5, column: 'date', code: 'date-not-in-calendar' },
  ]);
});

test('the lines of an order are added up when asked', async () => {
  const { db, ctx, file } = await importWorld();
  const path = await file([
    'order,account,date,amount,cost',
    '1,A,2024-05-01,10,1',
    '2,A,2024-05-02,5,',
    '1,A,2024-05-01,0.5,2',
    '1,A,2024-05-09,7,',
  ]);
  const first = await importOrders(ctx, { path, sumLines: true });
  expect(first).toMatchObject({ rows: 4, inserted: 2, rejected: 1 });
  expect(first.notices).toContainEqual({ code: 'lines-summed', lines: 2, orders: 1 });
  expect(await rowsOf(db, 'SELECT number, amount, cost FROM orders ORDER BY 1')).toEqual([
    { number: '1', amount: '10.500000', cost: '3.000000' },
    { number: '2', amount: '5.000000', cost: null },
  ]);
  expect(await importOrders(ctx, { path, sumLines: true })).toMatchObject({
    inserted: 0,
    updated: 0,
    unchanged: 2,
    rejected: 1,
  });
});

test('an order of several lines has a cost when all of them have, and the country and offer code that any names', async () => {
  const { db, ctx, file } = await importWorld();
  const path = await file([
    'order,account,date,amount,cost,offer-code,country',
    '1,A,2024-05-01,100,60,,',
    '1,A,2024-05-01,50,,CODEX,',
    '1,A,2024-05-01,1,,codex,NL',
    '2,A,2024-05-02,5,1,ONE,NL',
    '2,A,2024-05-02,6,1,TWO,NL',
    '2,A,2024-05-02,7,1,,BE',
  ]);
  const result = await importOrders(ctx, { path, sumLines: true });
  expect(result).toMatchObject({ inserted: 2, rejected: 2 });
  expect(await rowsOf(db, 'SELECT number, amount, cost, offer_code, country FROM orders ORDER BY 1')).toEqual(
    [
      { number: '1', amount: '151.000000', cost: null, offer_code: 'CODEX', country: 'NL' },
      { number: '2', amount: '5.000000', cost: '1.000000', offer_code: 'ONE', country: 'NL' },
    ],
  );
  const reason = (line: number) => JSON.stringify({ code: 'order-lines-disagree', order: '2', line });
  const rejects = await rowsOf(db, 'SELECT line, "column", reason::jsonb FROM import_rejects ORDER BY 1');
  expect(rejects).toEqual([
    { line: 6, column: 'offer-code', reason: JSON.parse(reason(5)) },
    { line: 7, column: 'country', reason: JSON.parse(reason(5)) },
  ]);
});

test('a dry run counts and leaves no trace', async () => {
  const { ctx, file, dump } = await importWorld();
  const path = await file(['order,account,date,amount', '1,A,2024-05-01,10', '1,A,2024-05-01,11']);
  const rejectsPath = `${path}.rejects.csv`;
  expect(await importOrders(ctx, { path, dryRun: true, rejectsPath })).toMatchObject({
    id: null,
    inserted: 1,
    rejected: 1,
  });
  expect(await readFile(rejectsPath, 'utf8')).toContain('3,order,');
  for (const table of ['orders', 'accounts', 'imports', 'import_rejects', 'order_months', 'audit_entries']) {
    expect(await dump(table)).toEqual([]);
  }
});

test('one account, one day, all returned: negative totals are what they are', async () => {
  const { db, ctx, file } = await importWorld();
  const path = await file([
    'customer;date;total;status',
    'A;2024-05-01;-10;returned',
    'A;2024-05-01;-5.5;returned',
  ]);
  expect(await importOrders(ctx, { path })).toMatchObject({ inserted: 2, rejected: 0 });
  expect(
    await rowsOf(db, 'SELECT orders, cancelled, revenue, completed_orders AS kept FROM order_months'),
  ).toEqual([{ orders: 2, cancelled: 2, revenue: '-15.500000', kept: 0 }]);
  expect(await rowsOf(db, 'SELECT * FROM order_rhythms')).toEqual([]);
});

test('numbers that do not rise are looked at twice, those that come again too', async () => {
  const { ctx, file } = await importWorld();
  const path = await file([
    'order,account,date,amount',
    '10,A,2024-05-01,1',
    '9,A,2024-05-01,2',
    '10,A,2024-05-01,1',
  ]);
  expect(await importOrders(ctx, { path })).toMatchObject({ inserted: 2, unchanged: 1, rejected: 0 });
});

test('what the file is noticed for is said', async () => {
  const { db, ctx, file } = await importWorld();
  const path = await file([
    'account,date,amount,currency,note,status',
    'A,2024-05-01,0.12345678,EUR,x,',
    'A,2024-05-02,1,GBP,,returned',
    'A,2024-05-02,-1,GBP,,returned',
  ]);
  expect((await importOrders(ctx, { path })).notices).toEqual([
    { code: 'rounded', count: 1 },
    { code: 'cancelled-positive', count: 1 },
    { code: 'currencies-mixed', currencies: ['EUR', 'GBP'] },
    { code: 'columns-ignored', columns: ['note'] },
    { code: 'accounts-created', count: 1 },
  ]);
  expect(await rowsOf(db, 'SELECT currencies FROM imports')).toEqual([{ currencies: ['EUR', 'GBP'] }]);
});

test('points that may part thousands are said, unless somebody says what they are', async () => {
  const { ctx, file } = await importWorld();
  const path = await file(['account,date,amount', 'A,2024-05-01,1.234', 'A,2024-05-02,950']);
  const noticed = async (more: object) =>
    (await importOrders(ctx, { path, dryRun: true, ...more })).notices.map(({ code }) => code);
  expect(await noticed({})).toContain('point-assumed');
  expect(await noticed({ decimal: 'point' })).not.toContain('point-assumed');
  expect(await noticed({ decimal: 'comma' })).not.toContain('point-assumed');
});

test('a file of rejects goes when nothing is rejected any more, a file of somebody else stays', async () => {
  const { ctx, file } = await importWorld();
  const bad = ['order,account,date,amount', '1,A,soon,10'];
  const path = await file(bad);
  const rejectsPath = `${path}.rejects.csv`;
  expect(await importOrders(ctx, { path, rejectsPath })).toMatchObject({
    rejected: 1,
    rejectsFile: rejectsPath,
  });
  await file(['order,account,date,amount', '1,A,2024-05-01,10']);
  expect(await importOrders(ctx, { path, rejectsPath, dryRun: true })).toMatchObject({ rejected: 0 });
  expect(await readFile(rejectsPath, 'utf8')).toContain('soon');
  expect(await importOrders(ctx, { path, rejectsPath })).toMatchObject({ rejected: 0, rejectsFile: null });
  await expect(readFile(rejectsPath)).rejects.toThrow('ENOENT');
  const other = await file('my own notes, for line, column and reason', 'notes.csv');
  await importOrders(ctx, { path, rejectsPath: other });
  expect(await readFile(other, 'utf8')).toContain('my own notes');
});

test('a code that an order names and that is not redeemed is told with the import, and why', async () => {
  const { db, ctx, file } = await importWorld();
  const anna = await seedPerson(db, 'Kaap', { currency: 'EUR' });
  await seedPerson(db, 'Berg');
  const { codes } = await seedOffer(db, anna, 3);
  const path = await file([
    'account,date,amount,order,offer-code,currency',
    `Kaap,2026-03-20,200,O-1,${codes[0]},EUR`,
    `Berg,2026-03-20,200,O-2,${codes[1]},GBP`,
    `Kaap,2026-03-20,200,O-3,${codes[2]},GBP`,
    'Kaap,2026-03-20,200,O-4,SUMMER10,GBP',
  ]);
  const refused = [
    { code: 'codes-refused', reason: 'other-currency', count: 1, orders: ['O-1'] },
    { code: 'codes-refused', reason: 'other-account', count: 1, orders: ['O-2'] },
  ];
  const { id, notices } = await importOrders(ctx, { path });
  expect(notices).toEqual(expect.arrayContaining(refused));
  const kept = await db.prisma.import.findUniqueOrThrow({ where: { id: id ?? '' } });
  expect(kept.notices).toEqual(notices);
  expect(await rowsOf(db, `SELECT count(*)::int AS n FROM redemptions`)).toEqual([{ n: 1 }]);
});
