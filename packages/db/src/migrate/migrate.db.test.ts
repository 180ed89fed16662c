import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../testing/index.ts';
import { MigrationError, migrate } from './index.ts';

let database: TestDatabase;
let migrationsDir: string;

beforeEach(async () => {
  database = await createEmptyDatabase();
  migrationsDir = await mkdtemp(join(tmpdir(), 'sleutel-migrations-'));
  await writeFile(join(migrationsDir, 'migration_lock.toml'), 'provider = "postgresql"\n');
});

afterEach(async () => {
  await database.drop();
  await rm(migrationsDir, { recursive: true });
});

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(migrationsDir, name));
  await writeFile(join(migrationsDir, name, 'migration.sql'), sql);
}

async function booksOf({ url }: TestDatabase): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    'SELECT migration_name, finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY started_at',
  );
  await client.end();
  return rows;
}

test('applies what is new, in order, and keeps the books', async () => {
  await addMigration('20260101000000_one', 'CREATE TABLE one (id int PRIMARY KEY);');
  expect(await migrate(database.url, { migrationsDir })).toEqual(['20260101000000_one']);
  await addMigration('20260102000000_two', 'ALTER TABLE one ADD COLUMN two text;');
  expect(await migrate(database.url, { migrationsDir })).toEqual(['20260102000000_two']);
  expect(await migrate(database.url, { migrationsDir })).toEqual([]);
  expect(await booksOf(database)).toEqual([
    { migration_name: '20260101000000_one', finished: true },
    { migration_name: '20260102000000_two', finished: true },
  ]);
});

test('of several starts at once one migrates and the others find nothing to do', async () => {
  await addMigration('20260101000000_one', 'CREATE TABLE one (id int PRIMARY KEY);');
  const applied = await Promise.all([1, 2, 3].map(() => migrate(database.url, { migrationsDir })));
  expect(applied.flat()).toEqual(['20260101000000_one']);
});

test('a migration that the database refuses is one line, and stays refused until somebody mends it', async () => {
  await addMigration('20260101000000_broken', 'CREATE TABLE one (id no_such_type);');
  const refusal = await migrate(database.url, { migrationsDir }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(MigrationError);
  expect(String(refusal)).toContain('no_such_type');
  expect(String(refusal)).not.toContain('\n');
  await expect(migrate(database.url, { migrationsDir })).rejects.toThrow('20260101000000_broken');
});
