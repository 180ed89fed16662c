import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { createEmptyDatabase, createFilledDatabase, createTestDatabase, type TestDatabase } from './index.ts';

const made: TestDatabase[] = [];

afterEach(async () => {
  await Promise.all(made.splice(0).map((database) => database.drop()));
});

async function tablesIn({ url }: TestDatabase): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    return rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

test('a test database has the migrated tables and is nobody else’s', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  made.push(one, other);
  expect(one.url).not.toBe(other.url);
  expect(await tablesIn(one)).toContain('_prisma_migrations');
  expect(await tablesIn(other)).toEqual(await tablesIn(one));
});

test('an empty database has no tables', async () => {
  const database = await createEmptyDatabase();
  made.push(database);
  expect(await tablesIn(database)).toEqual([]);
});

async function inDatabase({ url }: { url: string }, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('what fills a database of a name is done once, and each copy of it is nobody else’s', async () => {
  let fills = 0;
  const filled = () =>
    createFilledDatabase('testing_once', async (url) => {
      await inDatabase({ url }, `CREATE TABLE filled AS SELECT 'one' AS row`);
      return { quoted: "it's", fills: ++fills };
    });
  const [one, other] = await Promise.all([filled(), filled()]);
  made.push(one, other);
  expect([one.answer, other.answer]).toEqual(Array(2).fill({ quoted: "it's", fills: 1 }));
  await inDatabase(one, `INSERT INTO filled VALUES ('two')`);
  expect(await inDatabase(other, 'SELECT row FROM filled')).toEqual(['one']);
  made.push(await filled());
  expect(await inDatabase(made[2] ?? one, 'SELECT row FROM filled')).toEqual(['one']);
});

test('what did not get filled is filled by the next', async () => {
  const broken = () => Promise.reject(new Error('no rows today'));
  await expect(createFilledDatabase('testing_again', broken)).rejects.toThrow('no rows today');
  const mended = await createFilledDatabase('testing_again', async () => 'rows');
  made.push(mended);
  expect(mended.answer).toBe('rows');
});

test('a dropped database is gone although somebody was connected', async () => {
  const database = await createEmptyDatabase();
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await database.drop();
  await expect(tablesIn(database)).rejects.toThrow('does not exist');
  await client.end();
});
