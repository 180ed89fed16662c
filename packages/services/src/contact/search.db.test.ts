import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import type { ServiceContext } from '../core/index.ts';
import { addContact, searchContacts } from './index.ts';

const accountId = '01900000-0000-7000-8000-00000000000a';
let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-06-17T09:00:00Z', 'manager');
  await db.prisma.user.create({
    data: { id: 'user-1', email: 'ruth@house.example', name: 'Ruth Ellery', role: 'manager' },
  });
  await db.prisma.account.create({ data: { id: accountId, externalId: 'K', name: 'Kaap' } });
  for (const details of [
    { email: 'Anna@Kaap.example', firstName: 'Anna', lastName: "van der O'Merwe" },
    { lastName: 'Botha' },
  ]) {
    await addContact(ctx, { accountId, reportsToId: null, details });
  }
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const found = async (query: string) =>
  (await searchContacts(ctx, { query })).map(({ firstName, lastName }) => firstName ?? lastName);

test('people are found by how their names and addresses begin', async () => {
  expect(await found('bot')).toEqual(['Botha']);
  expect(await found('ANNA@')).toEqual(['Anna']);
  expect(await found('anna kaap')).toEqual([]);
  for (const sign of ['%', '_', '\\', "'", ':*', '&', '!']) expect(await found(sign)).toEqual([]);
});

test('every word of a name finds its person, in any order', async () => {
  for (const query of ['van', 'der', "o'mer", "o'merwe anna", 'anna van o']) {
    expect(await found(query)).toEqual(['Anna']);
  }
});
