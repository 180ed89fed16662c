import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAnalysis } from '../analysis/index.ts';
import { contextFor } from '../analysis/testing/context.ts';
import { someOrders } from '../analysis/testing/orders.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import type { ServiceContext } from '../core/index.ts';
import {
  accountIds,
  accountOrders,
  exportAccounts,
  getAccount,
  listAccounts,
  markAccount,
  setAccountType,
} from './index.ts';

const orders = someOrders(60);
let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-01-02T08:00:00Z');
  await seedOrders(db, orders, ['Nobody']);
  await db.prisma.user.create({
    data: { id: 'user-9', email: 'kam@kaap.example', name: 'Kam', role: 'manager' },
  });
  await db.prisma.account.update({
    where: { externalId: 'C1001' },
    data: {
      ownerId: 'user-9',
      country: 'ZA',
      tags: ['wine'],
      domain: '100%.example',
      fields: { tier: 'gold' },
    },
  });
  const anna = idOfAccount('anna');
  await db.prisma.contact.create({
    data: { id: anna, email: 'anna@kaap.example', firstName: 'Anna', lastName: 'Botha' },
  });
  await db.prisma.accountContact.create({
    data: { accountId: idOfAccount('C1002'), contactId: anna, role: 'decisionMaker', influence: 5 },
  });
  await runAnalysis(ctx, { asOf: '2025-06-30' });
  await runAnalysis(ctx, {});
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const names = async (input: Parameters<typeof listAccounts>[1]) =>
  (await listAccounts(ctx, input)).items.map(({ externalId }) => externalId);

test('the list begins with the largest account and knows how many there are', async () => {
  const list = await listAccounts(ctx, { limit: 10 });
  expect(list.total).toBe(61);
  expect(list.items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(list.trendMonths).toHaveLength(24);
  expect(list.items.every(({ trend }) => trend.length === 24)).toBe(true);
  expect(list.items[0]?.trend.some((revenue) => revenue > 0)).toBe(true);
});

test('pages follow each other without gap or overlap, whatever the order', async () => {
  for (const sort of ['rank', 'name', 'valueAtRisk', 'lastOrderOn', 'pAlive'] as const) {
    const pages = await Promise.all([0, 20, 40, 60].map((offset) => names({ sort, limit: 20, offset })));
    expect(new Set(pages.flat()).size).toBe(61);
  }
});

test('what is not known comes last in both directions', async () => {
  expect((await names({ sort: 'pAlive', direction: 'asc' })).length).toBe(50);
  expect((await names({ sort: 'pAlive', direction: 'asc', limit: 100 })).at(-1)).toBe('Nobody');
  expect((await names({ sort: 'pAlive', direction: 'desc', limit: 100 })).at(-1)).toBe('Nobody');
});

test.each<[string, Parameters<typeof listAccounts>[1], string[]]>([
  ['an external id', { search: 'c1005' }, ['C1005']],
  ['a contact’s full name', { search: 'anna bo' }, ['C1002']],
  ['a contact’s address', { search: 'ANNA@' }, ['C1002']],
  ['a domain with a percent sign', { search: '0%.ex' }, ['C1001']],
  ['nothing at all', { search: '_' }, []],
  ['an owner', { owner: ['user-9'] }, ['C1001']],
  ['a country', { country: ['ZA', 'NL'] }, ['C1001']],
  ['a tag', { tag: ['wine'] }, ['C1001']],
  ['prospects', { status: ['prospect'] }, ['Nobody']],
])('the list finds %s', async (_, input, expected) => {
  expect(await names(input)).toEqual(expected);
});

test('filters of class agree with the snapshots', async () => {
  const { items, total } = await listAccounts(ctx, { abc: ['A'], xyz: ['X', 'Y'], limit: 200 });
  expect(total).toBe(items.length);
  expect(items.every(({ abc, xyz }) => abc === 'A' && (xyz === 'X' || xyz === 'Y'))).toBe(true);
  const unowned = await listAccounts(ctx, { owner: [null] });
  expect(unowned.total).toBe(60);
});

test('an account has its people, its figures and those of the run before', async () => {
  const details = await getAccount(ctx, { id: idOfAccount('C1002') });
  expect(details.people).toMatchObject([{ firstName: 'Anna', role: 'decisionMaker', influence: 5 }]);
  expect(details.snapshot?.asOf).not.toBe('2025-06-30');
  expect(details.previous?.asOf).toBe('2025-06-30');
  expect(details.snapshot?.reasons.length).toBeGreaterThan(0);
  expect(details.dossier.parts.tenders).toBe(0);
});

test('an account that is not there is said so', async () => {
  await expect(getAccount(ctx, { id: idOfAccount('nowhere') })).rejects.toMatchObject({ code: 'notFound' });
  await expect(accountOrders(ctx, { id: idOfAccount('nowhere') })).rejects.toMatchObject({
    code: 'notFound',
  });
  await expect(getAccount(ctx, { id: 'x' })).rejects.toMatchObject({ code: 'invalid' });
});

test('the orders of an account are a gapless series, a page, events and an outlook', async () => {
  const own = orders.filter(({ account }) => account === 'C1003');
  const view = await accountOrders(ctx, { id: idOfAccount('C1003'), limit: 5 });
  expect(view.orders.total).toBe(own.length);
  expect(view.orders.items).toHaveLength(5);
  expect(view.months.reduce((sum, month) => sum + month.orders, 0)).toBe(own.length);
  const first = view.months[0]?.month ?? '';
  expect(view.months).toHaveLength((2025 - Number(first.slice(0, 4))) * 12 + 12 - Number(first.slice(5)) + 1);
  expect(view.events.filter(({ kind }) => kind === 'cancelled' || kind === 'returned')).toHaveLength(
    own.filter(({ status }) => status !== 'completed').length,
  );
  const { snapshot } = await getAccount(ctx, { id: idOfAccount('C1003') });
  expect(view.alive.at(-1)).toEqual({ on: view.asOf, pAlive: expect.closeTo(snapshot?.pAlive ?? -1, 9) });
  const expected = view.ahead.reduce((sum, month) => sum + month.orders, 0);
  expect(expected).toBeGreaterThan(snapshot?.expectedOrders52w ?? Number.POSITIVE_INFINITY);
  expect(view.ahead).toHaveLength(13);
});

test('who left is named among the events, not by the number of a record', async () => {
  const [accountId, contactId] = [idOfAccount('C1002'), idOfAccount('anna')];
  const source = `contact:${contactId}`;
  await db.prisma.signal.createMany({
    data: [
      {
        id: idOfAccount('left'),
        accountId,
        contactId,
        kind: 'contactLeft',
        source,
        occurredAt: new Date('2025-05-02'),
      },
      {
        id: idOfAccount('rival'),
        accountId,
        kind: 'competitorSeen',
        source: 'Trade fair',
        occurredAt: new Date('2025-05-03'),
      },
    ],
  });
  const { events } = await accountOrders(ctx, { id: accountId });
  expect(events).toContainEqual({
    on: '2025-05-02',
    kind: 'contactLeft',
    title: 'Anna Botha',
    amount: null,
    times: 1,
    to: null,
  });
  expect(events).toContainEqual({
    on: '2025-05-03',
    kind: 'competitorSeen',
    title: 'Trade fair',
    amount: null,
    times: 1,
    to: null,
  });
});

test('a mark makes a key account, once in the audit', async () => {
  const id = idOfAccount('Nobody');
  await markAccount(ctx, { id, key: true });
  await markAccount(ctx, { id, key: true });
  expect(await names({ key: true, status: ['prospect'] })).toEqual(['Nobody']);
  expect(await db.prisma.auditEntry.count({ where: { verb: 'account.mark', entityId: id } })).toBe(1);
  await markAccount(ctx, { id, key: false });
  expect(await names({ key: true, status: ['prospect'] })).toEqual([]);
});

test('a type set by a person shows at once and stands in the next run', async () => {
  const id = idOfAccount('C1004');
  await setAccountType(ctx, { id, type: 'imageMaker', reason: 'everyone knows them' });
  expect(await names({ type: ['imageMaker'] })).toEqual(['C1004']);
  await runAnalysis(contextFor(db, '2026-01-03T08:00:00Z'), {});
  const { snapshot } = await getAccount(ctx, { id });
  expect(snapshot).toMatchObject({
    type: 'imageMaker',
    typeReason: { code: 'setByPerson', reason: 'everyone knows them' },
  });
  await setAccountType(ctx, { id, type: null });
  expect((await getAccount(ctx, { id })).account).toMatchObject({ type: null, typeSetBy: null });
});

test('the ids of a filter are those of its list', async () => {
  for (const filter of [{}, { country: ['ZA'] }, { status: ['lost' as const] }, { search: 'kaap' }]) {
    const { items } = await listAccounts(ctx, { ...filter, limit: 200 });
    expect((await accountIds(ctx, filter)).sort()).toEqual(items.map(({ id }) => id).sort());
  }
});

test('the export has custom columns after the known ones', async () => {
  const sheet = await exportAccounts(ctx, { country: ['ZA'] });
  expect(sheet.columns.at(-1)).toBe('tier');
  expect(sheet.rows).toEqual([expect.arrayContaining(['C1001', 'kam@kaap.example', 'gold'])]);
});
