import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDb, type Db, Prisma, prepared } from './index.ts';
import { createEmptyDatabase, type TestDatabase } from './testing/index.ts';

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createEmptyDatabase();
  db = createDb(database.url, { maxConnections: 1 });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const twice = async (number: number) => {
  const { rows } = await db.pool.query<{ twice: number }>(
    prepared(Prisma.sql`SELECT 2 * ${number}::int AS twice`),
  );
  return rows[0]?.twice;
};

test('a statement is planned once for each connection, whatever its values are', async () => {
  expect([await twice(1), await twice(2), await twice(21)]).toEqual([2, 4, 42]);
  const { rows } = await db.pool.query<{ statement: string; runs: number }>(
    `SELECT statement, (generic_plans + custom_plans)::int AS runs FROM pg_prepared_statements`,
  );
  expect(rows).toEqual([{ statement: 'SELECT 2 * $1::int AS twice', runs: 3 }]);
});

test('other words are another statement', async () => {
  const { rows } = await db.pool.query(prepared(Prisma.sql`SELECT ${'a'}::text AS letter`));
  expect(rows).toEqual([{ letter: 'a' }]);
  expect(await twice(3)).toBe(6);
});

test('a name follows from the words, so that no other process means another statement by it', () => {
  const [one, same, other] = ['a', 'a', 'b'].map((text) => prepared(Prisma.raw(`SELECT '${text}'`)).name);
  expect(one).toMatch(/^sleutel_[0-9a-f]{32}$/);
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});
