import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAnalysis } from '../analysis/index.ts';
import { contextFor } from '../analysis/testing/context.ts';
import { someOrders } from '../analysis/testing/orders.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import type { ServiceContext } from '../core/index.ts';
import { qualificationVerbs } from '../dossier/index.ts';
import { qualificationBoard } from './index.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-01-02T08:00:00Z');
  await db.prisma.user.create({
    data: { id: 'user-1', email: 'kam@kaap.example', name: 'Kam', role: 'sales' },
  });
  await seedOrders(db, someOrders(10), ['Alpha', 'Beta', 'Gamma']);
  await db.prisma.account.update({ where: { id: idOfAccount('Alpha') }, data: { leadSource: 'press' } });
  await runAnalysis(ctx, {});
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

type Kind = 'need' | 'solvency' | 'authority';

function show(account: string, kind: Kind, score: number, observedOn = '2025-12-01') {
  return qualificationVerbs.add(ctx, {
    accountId: idOfAccount(account),
    values: { kind, score, evidence: `${kind} of ${account}`, source: 'Call', observedOn },
  });
}

async function places(filter: object = {}) {
  const { columns } = await qualificationBoard(ctx, filter);
  return Object.fromEntries(
    columns.map(({ column, cards }) => [column, cards.map(({ externalId }) => externalId)]),
  );
}

test('prospects move on as evidence comes, and back as it grows old or is taken back', async () => {
  expect(await places()).toEqual({
    need: ['Alpha', 'Beta', 'Gamma'],
    solvency: [],
    authority: [],
    ready: [],
  });
  await show('Alpha', 'need', 3);
  await show('Beta', 'need', 2);
  await show('Beta', 'solvency', 2);
  await show('Beta', 'authority', 3);
  await show('Gamma', 'need', 3, '2024-06-01');
  expect(await places()).toEqual({ need: ['Gamma'], solvency: ['Alpha'], authority: [], ready: ['Beta'] });
  // The newest counts, whatever was known before.
  await show('Beta', 'solvency', 0, '2025-12-20');
  expect(await places()).toMatchObject({ solvency: ['Beta', 'Alpha'], ready: [] });
});

test('a card says the newest evidence of each with its source and day', async () => {
  const { columns } = await qualificationBoard(ctx, { column: 'solvency' });
  expect(columns).toHaveLength(1);
  expect(columns[0]?.cards[0]).toMatchObject({
    name: 'Beta Ltd',
    missing: ['solvency'],
    evidence: [
      { kind: 'need', score: 2, source: 'Call', observedOn: '2025-12-01' },
      { kind: 'solvency', score: 0, evidence: 'solvency of Beta', observedOn: '2025-12-20' },
      { kind: 'authority', score: 3 },
    ],
  });
});

test('sources are counted with what became of them, and narrow the board', async () => {
  const { sources } = await qualificationBoard(ctx, {});
  expect(sources).toEqual([
    { source: null, accounts: 12, prospects: 2, conversion: 10 / 12 },
    { source: 'press', accounts: 1, prospects: 1, conversion: 0 },
  ]);
  expect(await places({ source: 'press' })).toMatchObject({ need: [], solvency: ['Alpha'] });
  expect(await places({ source: 'unknown', limit: 1 })).toMatchObject({
    need: ['Gamma'],
    solvency: ['Beta'],
  });
});

test('the board is narrowed to a manager, or to what nobody manages', async () => {
  await db.prisma.account.update({ where: { id: idOfAccount('Gamma') }, data: { ownerId: 'user-1' } });
  expect(await places({ ownerId: 'user-1' })).toEqual({
    need: ['Gamma'],
    solvency: [],
    authority: [],
    ready: [],
  });
  expect(await places({ ownerId: null })).toMatchObject({ need: [], solvency: ['Beta', 'Alpha'] });
});
