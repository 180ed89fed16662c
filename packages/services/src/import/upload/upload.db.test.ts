import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  advanceImports,
  discardUpload,
  getUpload,
  landSheet,
  listUploads,
  readSheet,
  trySheet,
} from '../index.ts';
import { dropWorld, workbook } from '../testing/drop-world.ts';
import { rowsOf } from '../testing/import-file.ts';
import { undoImport } from '../undo/undo-import.ts';

test('a workbook of several sheets is looked at, tried, landed sheet by sheet, and undone', async () => {
  const { db, user, worker, drop, sheetOf } = await dropWorld();
  const id = await drop(
    'book.xlsx',
    workbook({
      Accounts: [
        ['Customer', 'Company name'],
        ['A', 'Acme'],
        ['B', 'Beta'],
      ],
      People: [
        ['Customer', 'Email', 'First name'],
        ['A', 'ann@a.example', 'Ann'],
        ['X', 'x@x.example', ''],
      ],
      Notes: [['Colour'], ['red']],
    }),
  );
  const upload = await getUpload(user, { id });
  expect(upload.sheets.map(({ sheet, kind }) => [sheet, kind])).toEqual([
    ['Accounts', 'accounts'],
    ['People', 'contacts'],
    ['Notes', null],
  ]);
  expect(upload.sheets[0]).toMatchObject({
    reading: { map: { account: 'Customer', name: 'Company name' } },
    samples: [
      ['A', 'Acme'],
      ['B', 'Beta'],
    ],
  });
  for (const at of [0, 1]) {
    const { id: sheet, version } = await sheetOf(id, at);
    await trySheet(user, { id: sheet, version });
    await advanceImports(worker, {});
    const tried = await sheetOf(id, at);
    expect(tried.state).toBe('tried');
    if (at === 0) expect(tried.trial).toMatchObject({ inserted: 2, difference: { added: [{}, {}] } });
    else {
      expect(tried.trial).toMatchObject({ inserted: 1, rejected: 1 });
      expect(tried.trial?.reasonTexts).toEqual(['There is no account X; import accounts or orders first.']);
    }
    expect(await rowsOf(db, `SELECT count(*)::int AS n FROM imports WHERE state = 'done'`)).toEqual([
      { n: at },
    ]);
    await landSheet(user, { id: sheet, version: tried.version });
    await advanceImports(worker, {});
    expect((await sheetOf(id, at)).state).toBe('landed');
  }
  expect(await rowsOf(db, 'SELECT email, import_id IS NOT NULL AS kept FROM contacts')).toEqual([
    { email: 'ann@a.example', kept: true },
  ]);
  // Somebody may yet say what the last sheet is.
  expect(await rowsOf(db, 'SELECT count(*)::int AS n FROM upload_pieces')).toEqual([{ n: 1 }]);
  const people = await sheetOf(id, 1);
  await undoImport(user, { id: people.importId ?? '' });
  expect(await rowsOf(db, 'SELECT count(*)::int AS n FROM contacts')).toEqual([{ n: 0 }]);
});

test('a dry run tells what changes from what to what', async () => {
  const { db, user, worker, drop, sheetOf } = await dropWorld();
  await db.prisma.account.create({
    data: { id: '01890000-0000-7000-8000-000000000001', externalId: 'A', name: 'Acme', country: 'DE' },
  });
  const id = await drop('accounts.csv', new TextEncoder().encode('id,name,country\nA,Acme Ltd,DE\n'));
  const { id: sheet, version } = await sheetOf(id);
  await trySheet(user, { id: sheet, version });
  await advanceImports(worker, {});
  expect((await sheetOf(id)).trial?.difference?.changed).toEqual([
    { entity: 'account', label: 'Acme Ltd', fields: [{ field: 'name', from: 'Acme', to: 'Acme Ltd' }] },
  ]);
  expect((await db.prisma.account.findFirst())?.name).toBe('Acme');
});

test('a dry run tells of orders what they are read as, and what they come to', async () => {
  const { db, user, worker, drop, sheetOf } = await dropWorld();
  await db.prisma.account.create({
    data: { id: '01890000-0000-7000-8000-000000000001', externalId: 'A', name: 'Acme', currency: 'EUR' },
  });
  const rows = ['A;1;25.11.2026;1.354,45', 'A;2;03.12.2025;-54,45', 'B;3;04.12.2025;10,00'];
  const file = `customer;order;date;amount\n${rows.join('\n')}\nA;4;31.02.2026;1,00\n`;
  const id = await drop('orders.csv', new TextEncoder().encode(file));
  const { id: sheet, version } = await sheetOf(id);
  await trySheet(user, { id: sheet, version });
  await advanceImports(worker, {});
  const difference = (await sheetOf(id)).trial?.difference;
  expect(difference?.orders).toEqual({
    count: 3,
    from: '2025-12-03',
    until: '2026-11-25',
    amounts: [
      { currency: 'EUR', amount: '1300.000000' },
      { currency: 'GBP', amount: '10.000000' },
    ],
  });
  const order = (orderedOn: string, amount: string, currency: string) => ({
    orderedOn,
    amount,
    currency,
  });
  expect(difference?.added.toSorted((one, other) => one.label.localeCompare(other.label))).toEqual([
    { entity: 'order', label: '1 · Acme', order: order('2026-11-25', '1354.450000', 'EUR') },
    { entity: 'order', label: '2 · Acme', order: order('2025-12-03', '-54.450000', 'EUR') },
    { entity: 'order', label: '3 · B', order: order('2025-12-04', '10.000000', 'GBP') },
    { entity: 'account', label: 'B', order: null },
  ]);
});

test('an account that is made on the way is told behind however many orders', async () => {
  const { user, worker, drop, sheetOf } = await dropWorld();
  const rows = Array.from({ length: 150 }, (_, at) => `A,${at},2026-11-25,1`);
  const id = await drop(
    'orders.csv',
    new TextEncoder().encode(`account,order,date,amount\n${rows.join('\n')}\n`),
  );
  const { id: sheet, version } = await sheetOf(id);
  await trySheet(user, { id: sheet, version });
  await advanceImports(worker, {});
  const added = (await sheetOf(id)).trial?.difference?.added ?? [];
  expect(added.filter(({ entity }) => entity === 'order')).toHaveLength(100);
  expect(added.filter(({ entity }) => entity === 'account')).toMatchObject([{ label: 'A' }]);
});

test('columns are mapped by hand, a stale hand is told, and what cannot be read is said', async () => {
  const { user, worker, drop, sheetOf } = await dropWorld();
  const id = await drop('data.csv', new TextEncoder().encode('Firma;Naam\nA;Acme\n'));
  const open = await sheetOf(id);
  expect(open.kind).toBeNull();
  await expect(trySheet(user, { id: open.id, version: open.version })).rejects.toMatchObject({
    reason: 'kind-missing',
  });
  const { version } = await readSheet(user, { ...open, kind: 'accounts' });
  await expect(trySheet(user, { id: open.id, version })).rejects.toMatchObject({ reason: 'header-unusable' });
  const reading = { map: { account: 'Firma', name: 'Naam' } };
  await expect(readSheet(user, { ...open, kind: 'accounts', reading })).rejects.toMatchObject({
    code: 'conflict',
  });
  const mapped = await readSheet(user, { id: open.id, version, kind: 'accounts', reading });
  await trySheet(user, { id: open.id, version: mapped.version });
  await advanceImports(worker, {});
  expect(await sheetOf(id)).toMatchObject({ problem: null, trial: { inserted: 1 } });
  await discardUpload(user, { id });
  expect(await listUploads(user, {})).toEqual([]);
  const pdf = await drop('pdf.csv', new TextEncoder().encode('%PDF-1.7'));
  expect((await getUpload(user, { id: pdf })).problem?.message).toContain('pdf.csv');
});

test('who dies between the commit and the word of it is taken over from without a second import', async () => {
  const { db, user, worker, drop, sheetOf } = await dropWorld();
  const content = new TextEncoder().encode('id,name\nA,Acme\nB,Beta\n');
  const id = await drop('accounts.csv', content);
  const { id: sheet, version } = await sheetOf(id);
  await landSheet(user, { id: sheet, version });
  await advanceImports(worker, {});
  expect(await rowsOf(db, 'SELECT count(*)::int AS n FROM upload_pieces')).toEqual([{ n: 0 }]);
  await db.pool.query(`UPDATE upload_sheets SET state = 'landing', touched_at = '2026-01-01'`);
  await advanceImports(worker, {});
  expect((await sheetOf(id)).state).toBe('landed');
  expect(await rowsOf(db, 'SELECT count(*)::int AS n FROM imports')).toEqual([{ n: 1 }]);
});

test('a large file comes out as it went in', async () => {
  const { db, drop, file } = await dropWorld();
  const line = 'A,2024-01-01,10\n';
  const text = `account,date,amount\n${line.repeat(200_000)}`;
  const id = await drop('orders.csv', new TextEncoder().encode(text));
  const { rows } = await db.pool.query<{ bytes: Buffer }>(
    'SELECT bytes FROM upload_pieces WHERE upload_id = $1 ORDER BY position',
    [id],
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(Buffer.concat(rows.map(({ bytes }) => bytes)).equals(await readFile(await file(text)))).toBe(true);
});

test('the headers that are known are taken, though what is needed has others', async () => {
  const { user, drop, sheetOf } = await dropWorld();
  const text = 'Cliente;Fecha;Importe;Status\nA;2026-01-05;100;returned\n';
  const id = await drop('umsatz.csv', new TextEncoder().encode(text));
  const seen = await sheetOf(id, 0);
  expect(seen.kind).toBe(null);
  await readSheet(user, { id: seen.id, version: seen.version, kind: 'orders' });
  expect((await sheetOf(id, 0)).reading.map).toEqual({ status: 'Status' });
});

test('a file with titles above its header says where that is, also once somebody said what its rows are', async () => {
  const { user, drop, sheetOf } = await dropWorld();
  const text = 'Umsatzliste;;\nStand: 1.2.2026;;\nCliente;Fecha;Importe\nA;2026-01-05;100\n';
  const id = await drop('umsatz.csv', new TextEncoder().encode(text));
  const problem = { reason: 'header-below', detail: { line: 3 } };
  const { version, ...seen } = await sheetOf(id);
  expect(seen).toMatchObject({ kind: null, problem });
  await readSheet(user, { id: seen.id, version, kind: 'orders' });
  expect(await sheetOf(id)).toMatchObject({ kind: 'orders', problem });
});

test('how dates and decimals are written is taken from the first rows, unless somebody says it', async () => {
  const { user, worker, drop, sheetOf } = await dropWorld();
  const text = 'Kundennr;Datum;Netto\nA;04.01.2026;1.354,45 €\nA;05.01.2026;95,41 €\n';
  const id = await drop('umsatz.csv', new TextEncoder().encode(text));
  const { id: sheet, version } = await sheetOf(id);
  const reading = { map: { account: 'Kundennr', date: 'Datum', amount: 'Netto' }, sumLines: false };
  const read = await readSheet(user, { id: sheet, version, kind: 'orders', reading });
  expect((await sheetOf(id)).reading).toMatchObject({ dateFormat: 'DD.MM.YYYY', decimal: 'comma' });
  await trySheet(user, { id: sheet, version: read.version });
  await advanceImports(worker, {});
  const tried = await sheetOf(id);
  expect(tried.trial).toMatchObject({ inserted: 2, rejected: 0 });
  const said = { ...reading, dateFormat: null, decimal: null };
  await readSheet(user, { id: sheet, version: tried.version, kind: 'orders', reading: said });
  expect((await sheetOf(id)).reading).toMatchObject({ dateFormat: null, decimal: null });
  const us = await drop('us.csv', new TextEncoder().encode('account,date,amount\nA,01/25/2026,"1,354.45"\n'));
  expect((await sheetOf(us)).reading.dateFormat).toBe('MM/DD/YYYY');
  expect((await sheetOf(us)).reading.decimal).toBeUndefined();
});
