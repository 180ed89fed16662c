import { expect, test } from 'vitest';
import { importAccounts } from '../accounts/import-accounts.ts';
import { importCompetitors } from '../competitors/import-competitors.ts';
import { importWorld, rowsOf } from '../testing/import-file.ts';
import { undoImport } from '../undo/undo-import.ts';
import { importTenders } from './import-tenders.ts';

async function withAccounts() {
  const world = await importWorld();
  await importAccounts(world.ctx, { path: await world.file(['id,vat', 'A,DE 123', 'B,']) });
  return world;
}

const tables = ['tenders', 'competitors', 'account_competitors'] as const;

test('tenders land with their competitors, change by what a file says, and go back', async () => {
  const { db, ctx, file, dump } = await withAccounts();
  const path = await file([
    'Account,Title,Opened,Deadline,Value,Result,Winner',
    'A,Catering 2026,2026-01-05,2026-02-01,1200.50,,',
    'B,Cleaning,2026-01-06,,,lost,Ace Ltd',
    'C,Nowhere,2026-01-06,,,,',
    'A,Catering 2026,2026-01-05,2026-03-01,,,',
  ]);
  const first = await importTenders(ctx, { path });
  expect(first).toMatchObject({
    inserted: 2,
    rejected: 2,
    notices: [{ code: 'competitors-created', count: 1 }],
  });
  expect(await importTenders(ctx, { path })).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
  const before = await Promise.all(tables.map((table) => dump(table)));
  const second = await importTenders(ctx, {
    path: await file(['account,title,opened,outcome,competitor', 'A,Catering 2026,2026-01-05,won,ACE LTD']),
  });
  expect(second).toMatchObject({ updated: 1, notices: [] });
  expect(
    await rowsOf(
      db,
      `SELECT t.title, t.outcome, t.amount::float8 AS amount, t.version, c.name AS competitor
       FROM tenders t LEFT JOIN competitors c ON c.id = t.competitor_id ORDER BY 1`,
    ),
  ).toEqual([
    { title: 'Catering 2026', outcome: 'won', amount: 1200.5, version: 2, competitor: 'Ace Ltd' },
    { title: 'Cleaning', outcome: 'lost', amount: null, version: 1, competitor: 'Ace Ltd' },
  ]);
  await undoImport(ctx, { id: second.id ?? '' });
  expect(await Promise.all(tables.map((table) => dump(table)))).toEqual(before);
  expect(await undoImport(ctx, { id: first.id ?? '' })).toMatchObject({ removed: 2 });
  expect(await Promise.all(tables.map((table) => dump(table)))).toEqual([[], [], []]);
});

test('a tender that somebody changed since is not taken back', async () => {
  const { db, ctx, file } = await withAccounts();
  const { id } = await importTenders(ctx, { path: await file(['account,title,opened', 'A,T,2026-01-05']) });
  await db.prisma.tender.updateMany({ data: { reason: 'price' } });
  await expect(undoImport(ctx, { id: id ?? '' })).rejects.toMatchObject({ reason: 'tenders-changed-since' });
});

test('competitors land with their place in accounts, again changes nothing, and go back', async () => {
  const { db, ctx, file, dump } = await withAccounts();
  const path = await file([
    'Name,Website,Account,Share of wallet,Strengths',
    'Ace,ace.example,A,35 %,price',
    'ace,,B,0.2,',
    'Bolt,bolt.example,,,',
    'Bolt,,nowhere,,',
  ]);
  const first = await importCompetitors(ctx, { path });
  expect(first).toMatchObject({ inserted: 3, updated: 0, rejected: 1 });
  expect(await importCompetitors(ctx, { path })).toMatchObject({ inserted: 0, updated: 0, unchanged: 3 });
  expect(
    await rowsOf(
      db,
      `SELECT c.name, c.website, a.external_id AS account, k.share_of_wallet AS share FROM competitors c
       LEFT JOIN account_competitors k ON k.competitor_id = c.id LEFT JOIN accounts a ON a.id = k.account_id
       ORDER BY 1, 3`,
    ),
  ).toEqual([
    { name: 'Ace', website: 'ace.example', account: 'A', share: 0.35 },
    { name: 'Ace', website: 'ace.example', account: 'B', share: 0.2 },
    { name: 'Bolt', website: 'bolt.example', account: null, share: null },
  ]);
  const before = await Promise.all(tables.map((table) => dump(table)));
  const second = await importCompetitors(ctx, {
    path: await file(['competitor,website,account,share', 'Ace,ace.test,A,0.5']),
  });
  expect(second).toMatchObject({ updated: 1 });
  await undoImport(ctx, { id: second.id ?? '' });
  expect(await Promise.all(tables.map((table) => dump(table)))).toEqual(before);
  await undoImport(ctx, { id: first.id ?? '' });
  expect(await Promise.all(tables.map((table) => dump(table)))).toEqual([[], [], []]);
});
