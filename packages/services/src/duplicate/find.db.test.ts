import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { findDuplicates } from './index.ts';

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  await db.pool.query(`
    INSERT INTO accounts (id, external_id, name, domain)
    SELECT gen_random_uuid(), 'C' || n, name, domain FROM (VALUES
      (1, 'Kaap Wyn (Pty) Ltd.', 'www.KaapWyn.example'), (2, 'B.V. Müller & Söhne', NULL), (3, 'O’Brien, Ltd – North', ''),
      (4, 'K.W.V. 100%_\\ Wine', 'shop.kaapwyn.example'), (5, 'Groesbeek Cafe BV', NULL)) AS a (n, name, domain)`);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const found = async (name: string, domain = '') => {
  const like = await findDuplicates(contextFor(db, '2026-01-02T08:00:00Z'), { name, domain });
  return like.map(({ externalId, sign }) => `${externalId} ${sign}`);
};

test.each([
  ['kaapwyn', '', ['C1 name']],
  ['KAAP-WYN LIMITED', '', ['C1 name']],
  ['Muller Sohne', '', ['C2 name']],
  ['müller söhne', '', ['C2 name']],
  ['Groesbeek Café', '', ['C5 name']],
  ['OBrien North', '', ['C3 name']],
  ['KWV 100 Wine', '', ['C4 name']],
  ['KWV 100% Wine Pty', 'https://www.kaapwyn.example/about', ['C1 domain', 'C4 name']],
  ['', 'shop.kaapwyn.example', ['C4 domain']],
  ['', 'wyn.example', []],
  ['nywpaak', '', []],
])('for %j at %j it finds %j', async (name, domain, accounts) => {
  expect(await found(name, domain)).toEqual(accounts);
});
