import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './index.ts';

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

test('a dropped database is gone although somebody was connected', async () => {
  const database = await createEmptyDatabase();
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await database.drop();
  await expect(tablesIn(database)).rejects.toThrow('does not exist');
  await client.end();
});
