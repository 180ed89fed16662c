import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import type { ServiceContext } from '@sleutel/services/core';
import { afterEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { withEngine } from './dependencies.ts';

let database: TestDatabase;
afterEach(() => database.drop());

const ask = () => doing((ctx) => ctx.db.prisma.user.count());

const doing = <T>(work: (ctx: ServiceContext) => Promise<T>) => {
  const variables = { DATABASE_URL: database.url, APP_SECRET: 'a secret of at least 32 characters' };
  const place = { config: readConfig(variables), dataDir: '/nowhere', say: () => undefined };
  return withEngine(place, work);
};

test('a command on a database that is not up to date says what brings it there', async () => {
  database = await createEmptyDatabase();
  await expect(ask()).rejects.toThrow(
    /^The migrations of DATABASE_URL: (\d+) of \1 not applied\. Run: npm run sleutel -- migrate$/,
  );
});

test('on one that is, it does its work', async () => {
  database = await createTestDatabase();
  expect(await ask()).toBe(0);
});

test.each([
  ['the driver', (ctx: ServiceContext, sql: string) => ctx.db.pool.query(sql)],
  ['Prisma', (ctx: ServiceContext, sql: string) => ctx.db.prisma.$queryRawUnsafe(sql)],
])(
  'where the database goes away meanwhile, as %s tells, it says what became of the work',
  async (_, query) => {
    database = await createTestDatabase();
    const lost = doing((ctx) => query(ctx, 'SELECT pg_terminate_backend(pg_backend_pid())'));
    await expect(lost).rejects.toThrow(
      /^The database went away meanwhile \(.+\)\. What was not finished is rolled back; do it again once the database is back\.$/,
    );
    await expect(lost).rejects.toMatchObject({ name: 'CommandError', exitCode: 1 });
  },
);

test('what fails for another reason says what it said', async () => {
  database = await createTestDatabase();
  await expect(doing((ctx) => ctx.db.pool.query('SELECT nothing'))).rejects.toThrow(
    'column "nothing" does not exist',
  );
});

test('a full disk is named here too', async () => {
  database = await createTestDatabase();
  const full = doing(() => Promise.reject(new Error('could not extend file: No space left on device')));
  await expect(full).rejects.toThrow('The disk of the database is full: make room there, and start again.');
});
