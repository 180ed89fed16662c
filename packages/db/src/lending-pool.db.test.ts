import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDb, type Db } from './client.ts';
import { createEmptyDatabase, type TestDatabase } from './testing/index.ts';
import { inTransaction } from './transaction.ts';

let database: TestDatabase;
let db: Db;

beforeEach(async () => {
  database = await createEmptyDatabase();
  db = createDb(database.url, { maxConnections: 4 });
});

afterEach(async () => {
  await db.close();
  await database.drop();
});

const many = Array.from({ length: 12 }, (_, index) => index);

test('however many wait for the lock of one who asks something beside it, all of them get through', async () => {
  const done = await Promise.all(
    many.map((index) =>
      inTransaction(db.pool, async (tx) => {
        await tx.query('SELECT pg_advisory_xact_lock(1)');
        const { rows } = await db.pool.query<{ index: number }>('SELECT $1::int AS index', [index]);
        return rows[0]?.index;
      }),
    ),
  );
  expect(done).toEqual(many);
});

test('so do transactions of Prisma', async () => {
  const done = await Promise.all(
    many.map((index) =>
      db.prisma.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(1)`;
        const [row] = await db.prisma.$queryRaw<[{ index: number }]>`SELECT ${index}::int AS index`;
        return row.index;
      }),
    ),
  );
  expect(done).toEqual(many);
});

test('whoever fails gives the connection back', async () => {
  const failing = many.map(() => inTransaction(db.pool, (tx) => tx.query('SELECT 1 / 0')));
  const ends = await Promise.allSettled(failing);
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
  const { rows } = await inTransaction(db.pool, (tx) => tx.query('SELECT 1 AS one'));
  expect(rows).toEqual([{ one: 1 }]);
});
