import { createDb, type Db, type Prisma } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { exportAccountList } from './index.ts';

/** More than are read at once. */
const COUNT = 2_500;

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  await db.pool.query(`
    INSERT INTO accounts (id, external_id, name)
    SELECT gen_random_uuid(), 'C' || n, 'Account ' || lpad(n::text, 5, '0') FROM generate_series(1, ${COUNT}) n`);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

/** The same database, in which the first account becomes the last of all, and another the first, once a page was read. */
function changingMeanwhile(): Db {
  let changed = false;
  const query = async (statement: Prisma.Sql) => {
    const result = await db.pool.query<{ name?: string }>(statement);
    if (changed || result.rows[0]?.name === undefined || result.rows.length < 1_000) return result;
    changed = true;
    await db.pool.query(`UPDATE accounts SET name = 'Zebra' WHERE name = 'Account 00001'`);
    await db.pool.query(`
      INSERT INTO accounts (id, external_id, name)
      SELECT gen_random_uuid(), 'N' || n, 'Aardvark ' || n FROM generate_series(1, 2) n`);
    return result;
  };
  const pool = new Proxy(db.pool, { get: (of, key) => (key === 'query' ? query : Reflect.get(of, key)) });
  return { ...db, pool };
}

test.each([
  ['name', 'asc'],
  ['name', 'desc'],
  ['rank', 'asc'],
  ['valueAtRisk', 'desc'],
] as const)('all accounts are in the file by %s (%s)', async (sort, direction) => {
  const { rows } = await exportAccountList(contextFor(db, '2026-01-02T08:00:00Z'), {
    columns: ['number'],
    sort,
    direction,
  });
  expect(new Set(rows.map(([, number]) => number)).size).toBe(COUNT);
  expect(rows).toHaveLength(COUNT);
});

test('whatever changes while it is read, each account is in the file once', async () => {
  const { rows } = await exportAccountList(contextFor(changingMeanwhile(), '2026-01-02T08:00:00Z'), {
    columns: ['number'],
    sort: 'name',
  });
  const expected = Array.from({ length: COUNT }, (_, index) => `C${index + 1}`);
  expect(rows.map(([, number]) => number)).toEqual(expected);
  expect(await db.prisma.account.count({ where: { name: 'Zebra' } })).toBe(1);
});

test('what is to be done next is in the file with who does it and by when, and the status with its reasons', async () => {
  const account = await db.prisma.account.findUniqueOrThrow({ where: { externalId: 'C2' } });
  await db.prisma.user.create({
    data: { id: 'kam', email: 'kam@house.example', name: 'Kam', role: 'manager' },
  });
  await db.prisma.task.create({
    data: {
      id: account.id,
      accountId: account.id,
      assigneeId: 'kam',
      kind: 'followUp',
      title: { en: 'Call them', af: 'Bel hulle' },
      dueOn: new Date('2026-01-05T00:00:00Z'),
    },
  });
  const context = contextFor(db, '2026-01-02T08:00:00Z');
  const input = { ids: [account.id], language: 'af' as const };
  const sheet = await exportAccountList(context, {
    ...input,
    columns: ['reasons', 'stepDue', 'stepBy', 'nextStep'],
  });
  expect(sheet.columns).toEqual(['name', 'reasons', 'next-step-due', 'next-step-by', 'next-step']);
  expect(sheet.rows).toEqual([['Account 00002', '', '2026-01-05', 'Kam', 'Bel hulle']]);
  expect((await exportAccountList(context, { ...input, columns: ['stepBy'] })).rows).toEqual([
    ['Account 00002', 'Kam'],
  ]);
});
