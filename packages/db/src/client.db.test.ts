import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDb, type Db } from './client.ts';
import { createEmptyDatabase, type TestDatabase } from './testing/index.ts';
import { inTransaction } from './transaction.ts';

let database: TestDatabase;
let db: Db;

beforeEach(async () => {
  database = await createEmptyDatabase();
  db = createDb(database.url);
});

afterEach(async () => {
  await db.close();
  await database.drop();
});

test('PostgreSQL away in the midst of a transaction: its next statement says so, and the process lives on', async () => {
  const work = inTransaction(db.pool, async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    // Not `once` of the platform, which would listen to its errors too.
    const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
    await db.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await ended;
    await client.query('SELECT 1');
  });
  await expect(work).rejects.toThrow(/not queryable|terminat/i);
  expect((await db.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('a moment is the same moment to Prisma and to the pool, whatever zone the server keeps', async () => {
  const name = new URL(database.url).pathname.slice(1);
  await db.pool.query(`ALTER DATABASE "${name}" SET timezone TO 'Africa/Johannesburg'`);
  const there = createDb(database.url);
  try {
    const at = new Date('2026-03-18T22:30:00.000Z');
    const [written] = await there.prisma.$queryRaw<[{ at: Date; text: string }]>`
      SELECT ${at}::timestamptz AS at, to_char(${at}::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS text`;
    expect(written).toEqual({ at, text: '2026-03-18 22:30' });
    const { rows } = await there.pool.query('SELECT $1::timestamptz AS at, $1::timestamptz::date AS day', [
      at,
    ]);
    expect(rows).toEqual([{ at, day: '2026-03-18' }]);
  } finally {
    await there.close();
  }
});
