import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import { loadCompany, updateCompany } from '../company/index.ts';
import type { ServiceContext } from '../core/index.ts';
import { mergeAccounts } from '../duplicate/index.ts';
import { coverageVerbs, rivalVerbs } from './index.ts';
import { openSolutions } from './open-solutions.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;
let admin: ServiceContext;
const accountId = idOfAccount('Kaap');
const range = [
  { key: 'maintenance', name: 'Maintenance' },
  { key: 'training', name: 'Training' },
];

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-06-10T08:00:00Z');
  admin = { ...ctx, actor: { kind: 'user', id: 'user-1', name: 'Test', role: 'admin' } };
  await seedOrders(db, [], ['Kaap', 'Kaap Ltd']);
  await db.prisma.user.create({
    data: { id: 'user-1', email: 'test@kaap.example', name: 'Test', role: 'admin' },
  });
  await updateCompany(admin, { settings: { solutions: range } });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const say = (solution: string, values: object, account = accountId) =>
  coverageVerbs.add(ctx, { accountId: account, solution, values: { state: 'open', ...values } });

test('each solution of the range is said once of an account, changed, taken back and brought back', async () => {
  const said = await say('maintenance', { potential: '12000.50' });
  expect(said).toMatchObject({
    solution: 'maintenance',
    state: 'open',
    potential: '12000.5',
    competitor: null,
  });
  await expect(say('maintenance', { state: 'ours' })).rejects.toMatchObject({ reason: 'there-already' });
  const changed = await coverageVerbs.update(ctx, { id: said.id, version: 1, set: { state: 'noNeed' } });
  expect(changed).toMatchObject({ version: 2, state: 'noNeed', potential: '12000.5' });
  await coverageVerbs.remove(ctx, { id: said.id, version: 2 });
  expect((await coverageVerbs.list(ctx, { accountId })).items).toEqual([]);
  expect(await coverageVerbs.restore(ctx, { id: said.id })).toMatchObject({ state: 'noNeed' });
});

test('what the company does not sell cannot be said; what it sells no more stays as it was said', async () => {
  await expect(say('leasing', {})).rejects.toMatchObject({ reason: 'not-in-range' });
  const { id } = await say('training', { note: 'Asked in May' });
  await updateCompany(admin, { settings: { solutions: range.slice(0, 1) } });
  const { items } = await coverageVerbs.list(ctx, { accountId });
  expect(items.find((each) => each.id === id)).toMatchObject({ solution: 'training', note: 'Asked in May' });
  await updateCompany(admin, { settings: { solutions: range } });
});

test('a competitor is named where the account buys from one, and nowhere else', async () => {
  const [elsewhere, rest] = [idOfAccount('Kaap Ltd'), { accountId: idOfAccount('Kaap Ltd'), values: {} }];
  const { competitorId } = await rivalVerbs.add(ctx, { ...rest, competitor: { name: 'Brak' } });
  await expect(say('training', { competitorId }, elsewhere)).rejects.toMatchObject({
    reason: 'competitor-of-something-else',
  });
  const row = await say('training', { state: 'competitor', competitorId }, elsewhere);
  expect(row).toMatchObject({ competitor: 'Brak' });
  const both = { state: 'ours', competitorId } as const;
  await expect(coverageVerbs.update(ctx, { id: row.id, version: 1, set: both })).rejects.toMatchObject({
    reason: 'competitor-of-something-else',
  });
  const set = { state: 'ours' } as const;
  expect(await coverageVerbs.update(ctx, { id: row.id, version: 1, set })).toMatchObject({
    competitor: null,
  });
});

test('what there is most to win of an account is told the largest first, of what is sold and not bought from us', async () => {
  await updateCompany(admin, { settings: { solutions: [...range, { key: 'rental', name: 'Rental' }] } });
  const company = await loadCompany(db);
  const open = async (id: string) =>
    (await openSolutions(db.pool, id, company)).map(
      ({ solution, state, potential, currency, competitor }) => [
        solution,
        state,
        potential,
        currency,
        competitor,
      ],
    );
  expect(await open(accountId)).toEqual([['Training', 'open', null, company.currency, null]]);
  const rental = await say('rental', { state: 'inHouse', potential: '900' });
  expect(await open(accountId)).toEqual([
    ['Rental', 'inHouse', '900', company.currency, null],
    ['Training', 'open', null, company.currency, null],
  ]);
  await coverageVerbs.remove(ctx, { id: rental.id, version: 1 });
  await updateCompany(admin, { settings: { solutions: range } });
});

test('merged, an account keeps what is said of it, and takes what was said of the other alone', async () => {
  await say('maintenance', { state: 'ours', potential: '10', note: 'Since 2019' }, idOfAccount('Kaap Ltd'));
  await mergeAccounts(admin, {
    winner: { id: accountId, version: 1 },
    loser: { id: idOfAccount('Kaap Ltd'), version: 1 },
  });
  const { items } = await coverageVerbs.list(ctx, { accountId });
  const bySolution = items.map(({ solution, state, potential, note }) => ({
    solution,
    state,
    potential,
    note,
  }));
  expect(bySolution).toEqual([
    { solution: 'maintenance', state: 'noNeed', potential: '12000.5', note: null },
    { solution: 'training', state: 'open', potential: null, note: 'Asked in May' },
  ]);
});
