import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ConfigError } from '../core/index.ts';
import { requireSameSecret } from './index.ts';

let database: TestDatabase;
let db: Db;
const [first, second] = ['the secret of the first start, kept', 'a secret that somebody made up later'];

beforeEach(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
});

afterEach(async () => {
  await db.close();
  await database.drop();
});

test('a database keeps to the secret it was begun with', async () => {
  await requireSameSecret(db, first);
  await requireSameSecret(db, first);
  await expect(requireSameSecret(db, second)).rejects.toThrow(ConfigError);
  await expect(requireSameSecret(db, second)).rejects.toThrow(/^APP_SECRET is not the one .*app-secret/);
});

test('of several first starts with different secrets one is right', async () => {
  const starts = await Promise.allSettled([first, second].map((secret) => requireSameSecret(db, secret)));
  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
