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
});

afterEach(async () => {
  await database.drop();
  await rm(migrationsDir, { recursive: true });
});

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(migrationsDir, name));
  await writeScript(name, sql);
}

function writeScript(name: string, sql: string): Promise<void> {
  return writeFile(join(migrationsDir, name, 'migration.sql'), sql);
}

async function query(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** Ends the connection of the migration once it sleeps, as a server does that is stopped. */
async function endTheSleeper(client: pg.Client): Promise<void> {
  const ended = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event = 'PgSleep'`;
  while ((await client.query(ended)).rowCount === 0);
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

test('a migration that is cut short leaves the database as it was, and the next start applies it', async () => {
  const script = 'CREATE TABLE one (id int PRIMARY KEY); SELECT pg_sleep(30); CREATE TABLE two (id int);';
  await addMigration('20260101000000_one', script);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const cut = migrate(database.url, { migrationsDir });
  await Promise.all([expect(cut).rejects.toThrow(MigrationError), endTheSleeper(client)]);
  expect(await booksOf(database)).toEqual([]);
  await client.end();
  await writeScript('20260101000000_one', script.replace('30', '0'));
  expect(await migrate(database.url, { migrationsDir })).toEqual(['20260101000000_one']);
});

test('a migration that an older version left half-way is said to be, and nothing is built upon it', async () => {
  await addMigration('20260101000000_one', 'CREATE TABLE one (id int PRIMARY KEY);');
  await migrate(database.url, { migrationsDir });
  await query('UPDATE _prisma_migrations SET finished_at = NULL');
  await expect(migrate(database.url, { migrationsDir })).rejects.toThrow(
    /20260101000000_one stopped half-way/,
  );
});

test('a database of something else is left alone', async () => {
  await addMigration('20260101000000_one', 'CREATE TABLE one (id int PRIMARY KEY);');
  await query('CREATE TABLE wares (id int)');
  await expect(migrate(database.url, { migrationsDir })).rejects.toThrow(
    /not Sleutel's: it holds a table wares/,
  );
});

test('an older version leaves the database of a newer one alone', async () => {
  await addMigration('20260101000000_one', 'CREATE TABLE one (id int PRIMARY KEY);');
  await addMigration('20260102000000_two', 'ALTER TABLE one ADD COLUMN two text;');
  await migrate(database.url, { migrationsDir });
  await rm(join(migrationsDir, '20260102000000_two'), { recursive: true });
  await addMigration('20260101120000_between', 'CREATE TABLE between_them (id int);');
  await expect(migrate(database.url, { migrationsDir })).rejects.toThrow(
    /newer version .*20260102000000_two/,
  );
  expect(await booksOf(database)).toHaveLength(2);
});

test('a user without the right to make tables is told what cannot be done', async () => {
  const readOnly = `${database.url}?options=${encodeURIComponent('-c default_transaction_read_only=on')}`;
  await expect(migrate(readOnly, { migrationsDir })).rejects.toThrow(
    'The database cannot be brought up to date: cannot execute CREATE TABLE in a read-only transaction',
  );
});
