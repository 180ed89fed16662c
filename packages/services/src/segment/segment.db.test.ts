import { createDb, type Db, Prisma } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { SegmentRules } from '@sleutel/domain/segment';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runAnalysis } from '../analysis/index.ts';
import { contextFor } from '../analysis/testing/context.ts';
import { someOrders } from '../analysis/testing/orders.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import type { ServiceContext } from '../core/index.ts';
import {
  previewSegment,
  segmentCondition,
  segmentGround,
  segmentMembers,
  segmentTables,
  segmentValues,
  standingGround,
} from './index.ts';

const orders = someOrders(30);
let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;

const day = (text: string) => new Date(`${text}T00:00:00Z`);

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-01-02T08:00:00Z');
  await seedOrders(db, orders, ['Nobody']);
  await runAnalysis(ctx, { asOf: '2025-06-30' });
  await runAnalysis(ctx, {});
  await seedDossiers();
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

async function seedDossiers(): Promise<void> {
  const { prisma } = db;
  await prisma.user.create({ data: { id: 'kam', email: 'kam@kaap.example', name: 'Kam', role: 'sales' } });
  await prisma.account.update({
    where: { externalId: 'C1001' },
    data: {
      ownerId: 'kam',
      country: 'ZA',
      industry: 'Wine & spirits',
      employees: 120,
      tags: ['wine', 'export'],
      fields: { tier: 'Gold', seats: '12', note: '1e5' },
    },
  });
  await prisma.account.update({
    where: { externalId: 'C1002' },
    data: { country: 'NL', tags: ['wine'], fields: { tier: 'silver', seats: '7' } },
  });
  const accountId = idOfAccount('C1001');
  const other = idOfAccount('C1002');
  await prisma.complaint.createMany({
    data: [
      { id: idOfAccount('c1'), accountId, openedOn: day('2025-12-01'), summary: 'late' },
      { id: idOfAccount('c2'), accountId, openedOn: day('2025-12-20'), summary: 'late again' },
      {
        id: idOfAccount('c3'),
        accountId: other,
        openedOn: day('2025-12-20'),
        closedOn: day('2025-12-21'),
        summary: 'mended',
      },
    ],
  });
  await prisma.accountPromise.create({
    data: {
      id: idOfAccount('p1'),
      accountId: other,
      summary: 'a call',
      madeOn: day('2025-12-01'),
      dueOn: day('2026-01-01'),
    },
  });
  await prisma.qualification.createMany({
    data: [
      { score: 1, observedOn: day('2025-01-01') },
      { score: 3, observedOn: day('2025-10-01') },
    ].map((each, index) => ({
      ...each,
      id: idOfAccount(`q${index}`),
      accountId,
      kind: 'need' as const,
      evidence: 'said so',
      source: 'a visit',
    })),
  });
  await prisma.contact.createMany({
    data: ['anna', 'ben', 'gone'].map((name) => ({
      id: idOfAccount(name),
      email: `${name}@kaap.example`,
    })),
  });
  await prisma.accountContact.createMany({
    data: [
      { accountId, contactId: idOfAccount('anna'), role: 'decisionMaker', lastTouchedAt: day('2025-12-30') },
      { accountId, contactId: idOfAccount('ben'), role: 'user', stance: 'sceptic' },
      { accountId: other, contactId: idOfAccount('gone'), role: 'champion', leftOn: day('2025-05-01') },
    ],
  });
}

/** By the figures of the run, which have to choose the same as how accounts stand by them. */
async function chosen(rules: unknown): Promise<string[]> {
  const parsed = SegmentRules.parse(rules);
  const ground = await segmentGround(db.pool, ctx.now());
  const standing = await standingGround(db.pool, ctx.now());
  const members = await db.pool.query<{ external_id: string }>(Prisma.sql`
    SELECT external_id FROM accounts WHERE id IN (${segmentMembers(parsed, standing)}) ORDER BY external_id`);
  const { rows } = await db.pool.query<{ external_id: string }>(Prisma.sql`
    SELECT a.external_id FROM ${segmentTables(ground)}
    WHERE ${segmentCondition(parsed, ground)} ORDER BY a.external_id`);
  const ids = rows.map((row) => row.external_id);
  expect(members.rows.map((row) => row.external_id)).toEqual(ids);
  return ids;
}

const all = (...rules: unknown[]) => ({ combinator: 'and', rules });
const ask = (field: string, operator: string, value: unknown = null) => all({ field, operator, value });

describe('a rule chooses', () => {
  test.each<[string, unknown, string[]]>([
    ['by a word, whatever its case', ask('name', 'is', 'c1001 LTD'), ['C1001']],
    ['by a part in which % is only %', ask('industry', 'contains', '%'), []],
    ['by a part', ask('industry', 'contains', '& SPIR'), ['C1001']],
    ['by a beginning', ask('externalId', 'startsWith', 'nob'), ['Nobody']],
    ['by a country', ask('country', 'anyOf', ['ZA', 'NL']), ['C1001', 'C1002']],
    ['by an owner', ask('owner', 'anyOf', ['kam']), ['C1001']],
    ['by a number', ask('employees', 'between', [100, 200]), ['C1001']],
    ['by one of several tags', ask('tags', 'anyOf', ['wine', 'tea']), ['C1001', 'C1002']],
    ['by all of several tags', ask('tags', 'allOf', ['wine', 'export']), ['C1001']],
    ['by the company’s own column', ask('custom:tier', 'is', 'gold'), ['C1001']],
    ['by a number in such a column', ask('custom:seats', 'atLeast', 10), ['C1001']],
    ['never by a number in words', ask('custom:note', 'atLeast', 1), []],
    ['by open complaints', ask('openComplaints', 'atLeast', 2), ['C1001']],
    ['by a promise overdue', ask('overduePromises', 'atLeast', 1), ['C1002']],
    ['by the newest score', ask('need', 'atLeast', 3), ['C1001']],
    ['by a role that is filled', ask('roles', 'anyOf', ['decisionMaker']), ['C1001']],
    ['not by somebody who left', ask('roles', 'anyOf', ['champion']), []],
    ['by when somebody was last touched', ask('lastTouchedOn', 'withinDays', 5), ['C1001']],
    ['by two complaints in a time', ask('complained', 'happened', { times: 2, days: 40 }), ['C1001']],
    ['by one complaint in a time', ask('complained', 'happened', { times: 1, days: 40 }), ['C1001', 'C1002']],
    ['by none sooner', ask('complained', 'happened', { times: 1, days: 5 }), []],
    ['prospects', ask('status', 'anyOf', ['prospect']), ['Nobody']],
    ['by none of all classes', ask('abc', 'noneOf', ['A', 'B', 'C']), []],
    ['by a class that is not known', ask('xyz', 'empty'), []],
    ['by a cell', all(ask('cell', 'anyOf', ['C-new']), ask('rank', 'atLeast', 31)), ['Nobody']],
    ['by no owner and some tag', all(ask('owner', 'empty'), ask('tags', 'present')), ['C1002']],
  ])('%s', async (_, rules, expected) => {
    expect(await chosen(rules)).toEqual(expected);
  });

  test('what is not known is in the opposite and in "not"', async () => {
    const others = (await chosen(ask('country', 'noneOf', ['ZA']))).length;
    expect(others).toBe(30);
    expect(await chosen({ ...ask('country', 'anyOf', ['ZA']), not: true })).toHaveLength(30);
    expect(await chosen(ask('employees', 'empty'))).toHaveLength(30);
    expect(await chosen({ ...ask('employees', 'atLeast', 1), not: true })).toHaveLength(30);
  });

  test('every account by a rule or by its opposite', async () => {
    const counted = await Promise.all(
      [
        ask('pAlive', 'atLeast', 0.5),
        ask('daysSinceLastOrder', 'atMost', 60),
        ask('ordered', 'happened', { times: 3, days: 180 }),
        ask('statusBefore', 'anyOf', ['active']),
        ask('cellBefore', 'anyOf', ['AX', 'A-new']),
        ask('lastOrderOn', 'onOrAfter', '2025-12-01'),
        ask('key', 'yes'),
        ask('competitors', 'empty'),
      ].map(async (rules) => [(await chosen(rules)).length, (await chosen({ ...rules, not: true })).length]),
    );
    for (const [yes = 0, no = 0] of counted) expect(yes + no).toBe(31);
    expect(counted.filter(([yes = 0, no = 0]) => yes > 0 && no > 0).length).toBeGreaterThan(5);
  });

  test('orders in a time as the orders themselves say', async () => {
    const late = new Set(
      orders
        .filter(({ status, date }) => status === 'completed' && date >= '2025-12-03')
        .map(({ account }) => account),
    );
    expect(await chosen(ask('ordered', 'happened', { times: 1, days: 30 }))).toEqual([...late].sort());
  });
});

test('what people write never becomes part of the statement', async () => {
  const value = "x') OR true --";
  const ground = await segmentGround(db.pool, ctx.now());
  const rules = SegmentRules.parse(
    all(
      { field: 'name', operator: 'is', value },
      { field: `custom:${value}`, operator: 'contains', value },
      { field: 'tags', operator: 'anyOf', value: [value] },
    ),
  );
  const { sql } = segmentCondition(rules, ground);
  expect(sql).not.toContain('true --');
  expect(await chosen(rules)).toEqual([]);
});

test('a preview counts and shows the largest', async () => {
  const preview = await previewSegment(ctx, { rules: ask('tags', 'anyOf', ['wine']), sample: 1 });
  expect(preview).toMatchObject({
    accounts: 2,
    of: 31,
    sample: [{ externalId: expect.stringMatching(/^C100[12]$/) }],
  });
});

test('the editor is offered what the accounts hold', async () => {
  expect(await segmentValues(ctx)).toMatchObject({
    custom: ['note', 'seats', 'tier'],
    tags: ['wine', 'export'],
    countries: ['NL', 'ZA'],
    owners: [{ id: 'kam', name: 'Kam' }],
  });
});
