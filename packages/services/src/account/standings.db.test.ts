import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nineBox, runAnalysis } from '../analysis/index.ts';
import { contextFor } from '../analysis/testing/context.ts';
import { someOrders } from '../analysis/testing/orders.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import type { ServiceContext } from '../core/index.ts';
import { listViews, removeView, saveView, updateView } from '../saved-view/index.ts';
import { find } from '../search/index.ts';
import { saveSegment } from '../segment/index.ts';
import { bulkUpdateAccounts, listAccounts, undoBulkUpdate } from './index.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-01-02T08:00:00Z');
  await seedOrders(db, someOrders(40), ['Nobody']);
  await db.prisma.user.createMany({
    data: ['user-1', 'user-2'].map((id) => ({
      id,
      email: `${id}@kaap.example`,
      name: id,
      role: 'sales' as const,
    })),
  });
  await db.prisma.contact.create({
    data: { id: idOfAccount('anna'), email: 'anna@kaap.example', firstName: 'Anna', lastName: 'Botha' },
  });
  await db.prisma.accountContact.create({
    data: { accountId: idOfAccount('C1003'), contactId: idOfAccount('anna') },
  });
  await runAnalysis(ctx, { asOf: '2025-06-30' });
  await runAnalysis(ctx, {});
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const listed = async (input: Parameters<typeof listAccounts>[1]) =>
  (await listAccounts(ctx, { limit: 200, ...input })).items.map(({ externalId }) => externalId);

/** What every standing would be if it were worked out now. */
async function strayStandings(): Promise<number> {
  const { rowCount } = await db.pool.query(`
    SELECT FROM accounts a
    LEFT JOIN analysis_snapshots s ON s.account_id = a.id AND s.run_id = (
      SELECT id FROM analysis_runs ORDER BY as_of DESC, created_at DESC, id DESC LIMIT 1)
    FULL JOIN account_standings st ON st.account_id = a.id
    WHERE (a.external_id, lower(a.name), a.owner_id, a.country, a.tags, COALESCE(a.type, s.type),
           a.marked_key OR COALESCE(s.key, false), COALESCE(s.status, 'prospect'), s.rank, s.value_at_risk, a.lead_source)
          IS DISTINCT FROM
          (st.external_id, st.name_key, st.owner_id, st.country, st.tags, st.type, st.key, st.status, st.rank,
           st.value_at_risk, st.lead_source)`);
  return rowCount ?? 0;
}

test('standings follow accounts and the newest run, whoever writes them', async () => {
  expect(await strayStandings()).toBe(0);
  await db.prisma.account.update({
    where: { externalId: 'C1001' },
    data: { name: 'Ándere Naam', country: 'ZA', type: 'expert', tags: ['x'], leadSource: 'press' },
  });
  await db.prisma.account.create({ data: { id: idOfAccount('late'), externalId: 'late', name: 'Late' } });
  await db.prisma.account.delete({ where: { externalId: 'C1002' } });
  expect(await strayStandings()).toBe(0);
  // A look back at an earlier day does not become the state of affairs.
  await runAnalysis(ctx, { asOf: '2025-03-31' });
  expect(await strayStandings()).toBe(0);
  await runAnalysis(contextFor(db, '2026-01-03T08:00:00Z'), {});
  expect(await strayStandings()).toBe(0);
  expect(await listed({ status: ['prospect'] })).toEqual(['Nobody', 'late']);
});

test('what is known to be how many is counted again when it changes', async () => {
  const total = async (filter: Parameters<typeof listAccounts>[1]) => (await listAccounts(ctx, filter)).total;
  expect(await listAccounts(ctx, { offset: 1000 })).toMatchObject({ total: 41, capped: false, items: [] });
  expect([await total({ tag: ['x'] }), await total({ search: 'anna bo' })]).toEqual([1, 1]);
  await db.prisma.account.update({ where: { externalId: 'C1003' }, data: { tags: ['x'] } });
  await db.prisma.accountContact.create({
    data: { accountId: idOfAccount('C1004'), contactId: idOfAccount('anna') },
  });
  expect([await total({ tag: ['x'] }), await total({ search: 'anna bo' })]).toEqual([2, 2]);
  expect(await listed({ tag: ['x'], sort: 'name' })).toEqual(['C1003', 'C1001']);
  await db.prisma.account.update({ where: { externalId: 'C1003' }, data: { tags: [] } });
  await db.prisma.accountContact.deleteMany({ where: { accountId: idOfAccount('C1004') } });
  expect([await total({ tag: ['x'] }), await total({ search: 'anna bo' })]).toEqual([1, 1]);
  await db.prisma.account.delete({ where: { externalId: 'late' } });
  expect(await total({})).toBe(40);
  await db.prisma.account.create({ data: { id: idOfAccount('late'), externalId: 'late', name: 'Late' } });
});

test('a segment narrows the list', async () => {
  const { id } = await saveSegment(ctx, {
    name: 'From South Africa',
    rules: { combinator: 'and', rules: [{ field: 'country', operator: 'anyOf', value: ['ZA'] }] },
  });
  expect(await listed({ segment: id })).toEqual(['C1001']);
  expect(await listed({ segment: id, status: ['prospect'] })).toEqual([]);
  await db.prisma.account.update({ where: { externalId: 'C1004' }, data: { country: 'ZA' } });
  expect(await listed({ segment: id, sort: 'name' })).toEqual(['C1004', 'C1001']);
  await db.prisma.account.update({ where: { externalId: 'C1004' }, data: { country: null } });
  expect(await listed({ segment: id })).toEqual(['C1001']);
});

test('a segment by what happens follows it, orders too', async () => {
  const happened = (field: string) => ({
    name: field,
    rules: {
      combinator: 'and' as const,
      rules: [{ field, operator: 'happened' as const, value: { times: 1, days: 5 } }],
    },
  });
  const [talk, order] = [
    await saveSegment(ctx, happened('spoke')),
    await saveSegment(ctx, happened('cancelled')),
  ];
  const both = async () => [await listed({ segment: talk.id }), await listed({ segment: order.id })];
  expect(await both()).toEqual([[], []]);
  await db.prisma.interaction.create({
    data: {
      id: idOfAccount('talk'),
      accountId: idOfAccount('C1007'),
      kind: 'call',
      happenedAt: new Date('2026-01-01T09:00:00Z'),
      summary: 'x',
    },
  });
  await db.pool.query(
    `INSERT INTO orders (key, ordered_on, account_id, amount, status, currency)
     VALUES ('#late', '2025-12-30', $1, -5, 'cancelled', 'EUR')`,
    [idOfAccount('C1008')],
  );
  expect(await both()).toEqual([['C1007'], ['C1008']]);
  await db.prisma.interaction.deleteMany({ where: { accountId: idOfAccount('C1007') } });
  await db.pool.query(`DELETE FROM orders WHERE key = '#late'`);
  expect(await both()).toEqual([[], []]);
});

test('those who moved between two runs are found by the numbers of the nine-box', async () => {
  const box = await nineBox(ctx, {});
  const moves = box?.moves.filter(({ from, to }) => from !== null && to !== null) ?? [];
  expect(moves.length).toBeGreaterThan(0);
  for (const { from, to, accounts } of moves) {
    const moved = {
      earlier: box?.previous?.id ?? '',
      later: box?.run.id ?? '',
      fromCell: from,
      toCell: to ?? undefined,
    };
    expect(await listed({ moved })).toHaveLength(accounts);
  }
});

test('any two runs can be held against each other', async () => {
  const { rows } = await db.pool.query<{ id: string }>('SELECT id FROM analysis_runs ORDER BY as_of LIMIT 1');
  const box = await nineBox(ctx, { againstId: rows[0]?.id });
  expect(box?.previous?.asOf).toBe('2025-03-31');
  await expect(nineBox(ctx, { againstId: idOfAccount('no') })).rejects.toMatchObject({ code: 'notFound' });
});

test('many get an owner and tags at once, and have back what they had', async () => {
  const ids = ['C1005', 'C1006', 'C1007'].map(idOfAccount);
  await db.prisma.account.update({
    where: { externalId: 'C1006' },
    data: { tags: ['old', 'tea'], ownerId: 'user-2' },
  });
  const change = { owner: 'user-1', addTags: ['tea', 'new'], removeTags: ['old'] };
  const { changeId, changed } = await bulkUpdateAccounts(ctx, { accounts: { ids }, change });
  expect(changed).toBe(3);
  expect(await listed({ owner: ['user-1'], tag: ['new'] })).toHaveLength(3);
  expect(await db.prisma.account.findUnique({ where: { externalId: 'C1006' } })).toMatchObject({
    ownerId: 'user-1',
    tags: ['tea', 'new'],
    version: 2,
  });
  expect(
    await db.prisma.fieldChange.findMany({
      where: { entityId: idOfAccount('C1006') },
      orderBy: { field: 'asc' },
    }),
  ).toMatchObject([
    { field: 'ownerId', before: 'user-2', after: 'user-1', version: 2 },
    { field: 'tags', before: ['old', 'tea'], after: ['tea', 'new'] },
  ]);
  // Doing it again changes nothing.
  expect(await bulkUpdateAccounts(ctx, { accounts: { ids }, change })).toMatchObject({ changed: 0 });

  await db.prisma.account.update({ where: { externalId: 'C1007' }, data: { ownerId: 'user-2' } });
  expect(await undoBulkUpdate(ctx, { changeId })).toEqual({ restored: 2, kept: 1 });
  expect(await db.prisma.account.findUnique({ where: { externalId: 'C1006' } })).toMatchObject({
    ownerId: 'user-2',
    tags: ['old', 'tea'],
  });
  expect(await listed({ owner: ['user-2'] })).toEqual(expect.arrayContaining(['C1006', 'C1007']));
  await expect(undoBulkUpdate(ctx, { changeId })).rejects.toMatchObject({ code: 'notFound' });
});

test('everybody a filter leaves can be changed, and strangers are no owners', async () => {
  const accounts = { filter: { status: ['prospect' as const] } };
  expect(await bulkUpdateAccounts(ctx, { accounts, change: { addTags: ['cold'] } })).toMatchObject({
    changed: 2,
  });
  await expect(bulkUpdateAccounts(ctx, { accounts, change: { owner: 'nobody' } })).rejects.toMatchObject({
    code: 'notFound',
  });
  await expect(bulkUpdateAccounts(ctx, { accounts, change: {} })).rejects.toMatchObject({ code: 'invalid' });
});

test('a view is one’s own until it is shared, and stays its owner’s then', async () => {
  const other = { ...ctx, actor: { ...ctx.actor, id: 'user-2' } } as ServiceContext;
  const view = await saveView(ctx, { screen: 'accounts', name: 'Mine', search: { status: ['lost'] } });
  expect(await listViews(other, { screen: 'accounts' })).toEqual([]);
  await expect(updateView(other, { id: view.id, version: 1, name: 'Theirs' })).rejects.toMatchObject({
    code: 'notFound',
  });
  await updateView(ctx, { id: view.id, version: 1, shared: true });
  expect(await listViews(other, { screen: 'accounts' })).toMatchObject([{ name: 'Mine', own: false }]);
  await expect(removeView(other, { id: view.id })).rejects.toMatchObject({ reason: 'view-of-another' });
  await expect(updateView(ctx, { id: view.id, version: 1, name: 'x' })).rejects.toMatchObject({
    reason: 'view-changed',
  });
  await expect(saveView(ctx, { screen: 'accounts', name: 'Mine', search: {} })).rejects.toMatchObject({
    reason: 'view-name-taken',
  });
  await removeView(ctx, { id: view.id });
  expect(await listViews(ctx, { screen: 'accounts' })).toEqual([]);
});

test('accounts and people are found by a part, what begins so first', async () => {
  expect(await find(ctx, { text: 'anna b' })).toMatchObject({
    accounts: [],
    people: [{ name: 'Anna Botha', account: 'C1003 Ltd' }],
  });
  const { accounts } = await find(ctx, { text: 'c10', limit: 3 });
  expect(accounts).toHaveLength(3);
  expect((await find(ctx, { text: 'no' })).accounts).toMatchObject([{ externalId: 'Nobody' }]);
  expect(await find(ctx, { text: '%%%' })).toEqual({
    accounts: [],
    people: [],
    programmes: [],
    codes: [],
    segments: [],
    offers: [],
    meetings: [],
    orders: [],
  });
});

test('searches are held by the indexes of trigrams and words', async () => {
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT indexname AS name FROM pg_indexes WHERE indexname IN ('accounts_search_idx', 'contacts_words_idx')`,
  );
  expect(rows).toHaveLength(2);
});

test('a word that many bear finds them all, in pages of any order, and those in whom somebody is called so', async () => {
  await db.pool.query(`
    INSERT INTO accounts (id, external_id, name, country)
    SELECT gen_random_uuid(), 'W' || n, 'Wide ' || n, CASE WHEN n % 3 = 0 THEN 'ZA' END FROM generate_series(1, 600) n`);
  await db.prisma.contact.update({ where: { id: idOfAccount('anna') }, data: { lastName: 'Widelands' } });
  const found = [...Array.from({ length: 600 }, (_, n) => `W${n + 1}`), 'C1003'].sort();
  for (const sort of ['rank', 'name', 'status', 'country', 'valueAtRisk'] as const) {
    for (const direction of ['asc', 'desc'] as const) {
      const of = { search: 'WIDE', sort, direction };
      const pages = await Promise.all([0, 200, 400, 600].map((offset) => listed({ ...of, offset })));
      expect(pages.flat().sort()).toEqual(found);
    }
  }
  expect(await listAccounts(ctx, { search: 'wide', country: ['ZA'], limit: 1 })).toMatchObject({
    total: 200,
  });
  expect((await listed({ search: 'wide 59' })).sort()).toEqual([
    ...['W59', ...Array.from({ length: 10 }, (_, n) => `W59${n}`)].sort(),
  ]);
  expect(await listed({ search: 'anna widel' })).toEqual(['C1003']);
});

test('the largest first is the smallest first turned round, but for what is not known', async () => {
  for (const sort of ['country', 'pAlive', 'lastOrderOn', 'status'] as const) {
    const of = { sort, search: 'C1' };
    const [up, down] = [
      await listed({ ...of, direction: 'asc' }),
      await listed({ ...of, direction: 'desc' }),
    ];
    const known = up.filter((id) => sort !== 'country' || ['C1001'].includes(id));
    expect(down.slice(0, known.length)).toEqual([...known].reverse());
    expect(down.slice(known.length)).toEqual(up.slice(known.length));
  }
});
