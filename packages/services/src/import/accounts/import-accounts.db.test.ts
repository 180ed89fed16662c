import { inTransaction } from '@sleutel/db';
import { expect, test } from 'vitest';
import { queueToRelate } from '../../account/ancestry.ts';
import { importWorld, rowsOf } from '../testing/import-file.ts';
import { undoImport } from '../undo/undo-import.ts';
import { importAccounts } from './import-accounts.ts';

const waiting = `SELECT count(*)::int AS count FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

const tree = `SELECT a.external_id AS id, a.name, p.external_id AS parent FROM accounts a
  LEFT JOIN accounts p ON p.id = a.parent_id ORDER BY 1`;

test('accounts land with parents, owners and custom fields; the second run changes nothing', async () => {
  const { db, ctx, file, dump } = await importWorld();
  await db.prisma.user.create({ data: { id: 'u1', email: 'Kim@kaap.example', name: 'Kim' } });
  const path = await file([
    'id,name,parent,owner,employees,type,Tier,time zone',
    'child,Child,top,kim@kaap.example,"1,200",Image maker,gold,africa/johannesburg',
    'top,,,,,,,',
  ]);
  expect(await importAccounts(ctx, { path })).toMatchObject({ inserted: 2, rejected: 0, notices: [] });
  expect(await rowsOf(db, tree)).toEqual([
    { id: 'child', name: 'Child', parent: 'top' },
    { id: 'top', name: 'top', parent: null },
  ]);
  expect(await db.prisma.account.findFirst({ where: { externalId: 'child' } })).toMatchObject({
    ownerId: 'u1',
    employees: 1200,
    type: 'imageMaker',
    typeSetBy: 'import',
    fields: { Tier: 'gold' },
    timeZone: 'Africa/Johannesburg',
  });
  const before = await dump('accounts');
  expect(await importAccounts(ctx, { path })).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
  expect(await dump('accounts')).toEqual(before);
});

test('what a file says changes an account, what it is silent on stays, and a person’s type too', async () => {
  const { db, ctx, file } = await importWorld();
  await importAccounts(ctx, { path: await file(['id,name,country,Tier', 'a,One,DE,gold', 'b,Two,FR,']) });
  await db.prisma.account.updateMany({
    where: { externalId: 'a' },
    data: { type: 'expert', typeSetBy: 'person' },
  });
  const result = await importAccounts(ctx, {
    path: await file(['id,name,type,Region code', 'a,Uno,prospect,7', 'b,Two,,']),
  });
  expect(result).toMatchObject({ updated: 1, unchanged: 1, notices: [{ code: 'type-kept', count: 1 }] });
  expect(await db.prisma.account.findFirst({ where: { externalId: 'a' } })).toMatchObject({
    name: 'Uno',
    country: 'DE',
    type: 'expert',
    typeSetBy: 'person',
    fields: { Tier: 'gold', 'Region code': '7' },
    version: 2,
  });
});

test('unknown parents and owners, cycles and contradictions are rejects, with all that hangs on them', async () => {
  const { db, ctx, file } = await importWorld();
  await importAccounts(ctx, { path: await file(['id,parent', 'root,', 'leaf,root']) });
  const path = await file([
    'id,parent,owner',
    'a,b,',
    'b,a,',
    'c,nowhere,',
    'd,c,',
    'root,leaf,',
    'e,root,nobody@kaap.example',
    'f,root,',
    'f,leaf,',
    'f,root,',
    'g,g,',
  ]);
  expect(await importAccounts(ctx, { path })).toMatchObject({ inserted: 1, unchanged: 1, rejected: 8 });
  expect(
    await rowsOf(
      db,
      `SELECT line, "column", reason::json->>'code' AS code FROM import_rejects ORDER BY line`,
    ),
  ).toEqual([
    { line: 2, column: 'parent', code: 'parent-cycle' },
    { line: 3, column: 'parent', code: 'parent-cycle' },
    { line: 4, column: 'parent', code: 'parent-unknown' },
    { line: 5, column: 'parent', code: 'parent-unknown' },
    { line: 6, column: 'parent', code: 'parent-cycle' },
    { line: 7, column: 'owner', code: 'user-unknown' },
    { line: 9, column: 'account', code: 'account-repeated' },
    { line: 11, column: 'parent', code: 'parent-cycle' },
  ]);
  expect(await rowsOf(db, tree)).toEqual([
    { id: 'f', name: 'f', parent: 'root' },
    { id: 'leaf', name: 'leaf', parent: 'root' },
    { id: 'root', name: 'root', parent: null },
  ]);
});

test('a file waits for whoever changes what stands below what, and closes no circle with that', async () => {
  const { db, ctx, file } = await importWorld();
  await importAccounts(ctx, { path: await file(['id', 'a', 'b']) });
  const path = await file(['id,parent', 'a,b']);
  const imported = await inTransaction(db.pool, async (tx) => {
    await tx.query(queueToRelate);
    const asked = importAccounts(ctx, { path });
    await expect.poll(() => rowsOf(db, waiting)).toEqual([{ count: 1 }]);
    await tx.query(`UPDATE accounts SET parent_id = (SELECT id FROM accounts WHERE external_id = 'a')
                    WHERE external_id = 'b'`);
    return { asked };
  });
  expect(await imported.asked).toMatchObject({ rejected: 1 });
  expect(await rowsOf(db, tree)).toMatchObject([
    { id: 'a', parent: null },
    { id: 'b', parent: 'a' },
  ]);
});

test('an import is not undone where that would close a circle with what people changed since', async () => {
  const { db, ctx, file } = await importWorld();
  await importAccounts(ctx, { path: await file(['id,parent', 'a,b', 'b,', 'c,']) });
  const { id } = await importAccounts(ctx, { path: await file(['id,parent', 'a,c']) });
  await db.pool.query(`UPDATE accounts SET parent_id = (SELECT id FROM accounts WHERE external_id = 'a')
                       WHERE external_id = 'b'`);
  await expect(undoImport(ctx, { id: id ?? '' })).rejects.toMatchObject({ reason: 'parents-changed-since' });
  expect(await rowsOf(db, tree)).toMatchObject([{ parent: 'c' }, { parent: 'a' }, { parent: null }]);
});
