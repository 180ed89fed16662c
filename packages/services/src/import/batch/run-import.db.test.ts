import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { importAccounts } from '../accounts/import-accounts.ts';
import { importOrders } from '../orders/import-orders.ts';
import { listRejects } from '../rejects/list-rejects.ts';
import { importWorld, rowsOf } from '../testing/import-file.ts';
import { undoImport } from '../undo/undo-import.ts';
import { listImports } from './list-imports.ts';

test('imports and their rejects are listed', async () => {
  const { db, ctx, file } = await importWorld();
  await db.prisma.user.create({ data: { id: 'user-1', email: 'kim@kaap.example', name: 'Kim' } });
  const path = await file(['order,account,date,amount', '1,A,2024-01-01,1', '2,A,soon,1']);
  const { id } = await importOrders(ctx, { path, fileName: 'upload.csv' });
  expect(await listImports(ctx, {})).toMatchObject({
    total: 1,
    items: [
      {
        id,
        fileName: 'upload.csv',
        state: 'done',
        by: 'Kim',
        rows: 2,
        inserted: 1,
        rejected: 1,
        notices: [{ text: '1 account did not exist and was created, named by id.' }],
        startedAt: expect.stringMatching(/^2026-11-24T08:00:0/),
      },
    ],
  });
  expect(await listRejects(ctx, { id: id ?? '' })).toMatchObject({
    total: 1,
    items: [
      { line: 3, column: 'date', reason: { code: 'date-unreadable', value: 'soon' }, raw: '2,A,soon,1' },
    ],
  });
});

test('a file or header that cannot be read is one line, and no import', async () => {
  const { ctx, file, dump } = await importWorld();
  const failing = (path: string, input = {}) =>
    importOrders(ctx, { path, ...input }).catch((error: Error) => error);
  expect(await failing(await file('account,date\nA,2024-01-01\n'))).toMatchObject({
    code: 'invalid',
    message:
      'file.csv cannot be imported. There is no column "amount" among "account", "date"; name it with --map amount=HEADER.',
  });
  expect(await failing(await file('%PDF-1.4'))).toMatchObject({ code: 'invalid' });
  expect(await failing(await file('a,b\n1,2\n'), { dateFormat: 'QQ' })).toMatchObject({ code: 'invalid' });
  expect(await dump('imports')).toEqual([]);
});

test('an import that fails midway lands nothing and says so', async () => {
  const { db, ctx, file, dump } = await importWorld();
  await db.pool.query('ALTER TABLE order_months ADD CONSTRAINT never CHECK (month IS NULL)');
  const good = Array.from({ length: 40_000 }, (_, n) => `${n},A,2024-01-01,1`);
  const path = await file(['order,account,date,amount', ...good]);
  await expect(importOrders(ctx, { path })).rejects.toThrow('never');
  expect(await listImports(ctx, {})).toMatchObject({ items: [{ state: 'failed' }] });
  expect(await Promise.all(['accounts', 'orders', 'order_months'].map((table) => dump(table)))).toEqual([
    [],
    [],
    [],
  ]);
  await expect(undoImport(ctx, { id: (await listImports(ctx, {})).items[0]?.id ?? '' })).rejects.toThrow(
    'failed, so nothing of it landed',
  );
});

test('why an import failed is said also where its failure cannot be written down', async () => {
  const { db, ctx, file } = await importWorld();
  await db.pool.query(`
    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE 'no room for %', TG_TABLE_NAME USING ERRCODE = '53100';
    END $$;
    CREATE TRIGGER no_room BEFORE INSERT ON accounts FOR EACH STATEMENT EXECUTE FUNCTION no_room();
    CREATE TRIGGER no_room BEFORE UPDATE ON imports FOR EACH ROW EXECUTE FUNCTION no_room()`);
  const path = await file(['order,account,date,amount', '1,A,2024-01-01,1']);
  await expect(importOrders(ctx, { path })).rejects.toThrow('no room for accounts');
});

test('an import whose process was killed lands nothing, and the next one marks it failed', async () => {
  const { db, ctx, file, dump } = await importWorld();
  const rows = Array.from({ length: 300_000 }, (_, n) => `${n},A${n % 100},2024-01-01,1`);
  const path = await file(['order,account,date,amount', ...rows]);
  const script = fileURLToPath(new URL('../testing/import-and-tell.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, db.pool.options.connectionString ?? '', path],
    {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await dump('orders')).toEqual([]);
  expect(await rowsOf(db, 'SELECT state::text FROM imports')).toEqual([{ state: 'running' }]);
  const small = await file(['id', 'A'], 'small.csv');
  await expect
    .poll(() => importAccounts(ctx, { path: small }).then(() => 'done', String), { timeout: 20_000 })
    .toBe('done');
  expect(await rowsOf(db, 'SELECT state::text FROM imports ORDER BY id')).toEqual([
    { state: 'failed' },
    { state: 'done' },
  ]);
  expect(await dump('orders')).toEqual([]);
});

test('a second import at the same time is refused', async () => {
  const { db, ctx, file } = await importWorld();
  const path = await file(['order,account,date,amount', '1,A,2024-01-01,1']);
  const holder = await db.pool.connect();
  await holder.query(`SELECT pg_advisory_lock(hashtext('sleutel:import'))`);
  await expect(importOrders(ctx, { path })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'import-running',
  });
  holder.release(true);
});

test('a workbook imports as its CSV would', async () => {
  const { db, ctx, file } = await importWorld();
  const sheet = utils.aoa_to_sheet(
    [
      ['Customer', 'Order date', 'Net amount', 'Invoice'],
      [17850, new Date(Date.UTC(2024, 2, 5)), 12.5, 'A-1'],
    ],
    { dateNF: 'dd/mm/yyyy', UTC: true },
  );
  const book = utils.book_new(sheet, 'Orders');
  const path = await file('', 'orders.xlsx');
  await writeFile(path, new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
  expect(await importOrders(ctx, { path })).toMatchObject({ inserted: 1 });
  expect(await rowsOf(db, 'SELECT key, ordered_on AS day, amount FROM orders')).toEqual([
    { key: '#A-1', day: '2024-03-05', amount: '12.500000' },
  ]);
});

const invoices = fileURLToPath(
  new URL('../../../../../../shared/data/online-retail-invoices.csv', import.meta.url),
);

test.skipIf(!existsSync(invoices))('a year of a wholesaler’s invoices imports whole', async () => {
  const { db, ctx } = await importWorld();
  const result = await importOrders(ctx, { path: invoices });
  expect(result).toMatchObject({ rows: 22_190, inserted: 22_190, rejected: 0 });
  expect(await rowsOf(db, `SELECT count(*)::int AS accounts FROM accounts`)).toEqual([{ accounts: 4372 }]);
  expect(
    await rowsOf(db, 'SELECT sum(orders)::int AS orders, sum(cancelled)::int AS cancelled FROM order_months'),
  ).toEqual([{ orders: 22_190, cancelled: 3654 }]);
  expect(await importOrders(ctx, { path: invoices })).toMatchObject({
    inserted: 0,
    updated: 0,
    unchanged: 22_190,
  });
});

test('a file of which nothing landed tells its first rejects, and is not called imported before', async () => {
  const { ctx, file } = await importWorld();
  const path = await file(['account,date,amount', ...Array.from({ length: 5 }, () => 'A,15-01-2025,1')]);
  const first = await importOrders(ctx, { path });
  expect(first).toMatchObject({ rows: 5, rejected: 5, notices: [] });
  expect(first.firstRejected).toHaveLength(3);
  expect(first.firstRejected[0]).toEqual({
    line: 2,
    column: 'date',
    reason: { code: 'date-unreadable', value: '15-01-2025', format: null },
    raw: 'A,15-01-2025,1',
  });
  const again = await importOrders(ctx, { path, dateFormat: 'DD-MM-YYYY' });
  expect(again.notices.map(({ code }) => code)).not.toContain('same-file');
});
