import { tmpdir } from 'node:os';
import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namingFullDisk, speaksOfFullDisk } from './full-disk.ts';

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  await db.pool.query(`
    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE 'could not extend file "base/5/1259"' USING ERRCODE = '53100', HINT = 'Check free disk space.';
    END $$;
    CREATE TRIGGER no_room BEFORE INSERT ON segments FOR EACH STATEMENT EXECUTE FUNCTION no_room()`);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const segment = { id: '01959d2c-1400-7000-8000-000000000001', name: 'Breweries', rules: {} };

test.each([
  ['Prisma', () => db.prisma.segment.create({ data: { ...segment, createdById: 'anna' } })],
  ['Prisma, asked in SQL', () => db.prisma.$executeRaw`INSERT INTO segments DEFAULT VALUES`],
  ['the driver', () => db.pool.query('INSERT INTO segments DEFAULT VALUES')],
])('what %s says of a full disk becomes a sentence that names the folder', async (_name, write) => {
  const refused = namingFullDisk(Promise.resolve(write()), tmpdir());
  await expect(refused).rejects.toThrow(
    `The disk that the data folder ${tmpdir()} lies on is full: make room there and start again, or choose another folder with --data DIR.`,
  );
  await expect(refused).rejects.toMatchObject({ name: 'CommandError', exitCode: 1 });
});

test('of a database elsewhere it names no folder', async () => {
  const refused = namingFullDisk(db.pool.query('INSERT INTO segments DEFAULT VALUES'), undefined);
  await expect(refused).rejects.toThrow(
    'The disk of the database is full: make room there, and start again.',
  );
});

test('what fails for another reason says what it said, and what works answers', async () => {
  await expect(namingFullDisk(db.pool.query('SELECT nothing'), tmpdir())).rejects.toThrow(
    'column "nothing" does not exist',
  );
  expect(await namingFullDisk(Promise.resolve(7), tmpdir())).toBe(7);
});

test.each([
  ['a lost connection with no room for the log', new Error('Connection terminated'), 15 * 1024 ** 2, true],
  ['a lost connection with room', new Error('Connection terminated'), 17 * 1024 ** 2, false],
  [
    'a panic',
    new Error('could not write to file "pg_wal/xlogtemp.1": No space left on device'),
    undefined,
    true,
  ],
  ['a file of ours', Object.assign(new Error('write'), { code: 'ENOSPC' }), undefined, true],
  [
    'what it is the cause of',
    new Error('failed', { cause: new Error('ENOSPC: no space left') }),
    undefined,
    true,
  ],
  ['what is no error', 'broken', undefined, false],
])('%s', (_name, error, free, full) => {
  expect(speaksOfFullDisk(error, free)).toBe(full);
});
