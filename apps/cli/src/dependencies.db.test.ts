import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { withEngine } from './dependencies.ts';

let database: TestDatabase;
afterEach(() => database.drop());

const ask = () => {
  const variables = { DATABASE_URL: database.url, APP_SECRET: 'a secret of at least 32 characters' };
  const place = { config: readConfig(variables), dataDir: '/nowhere', say: () => undefined };
  return withEngine(place, (ctx) => ctx.db.prisma.user.count());
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
