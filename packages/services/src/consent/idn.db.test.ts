import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { systemActor } from '../core/index.ts';
import { sealToken, setPreferences, suppress, suppressedAmong } from './index.ts';

const appSecret = 'a secret of at least thirty-two characters';
const at = new Date('2026-06-10T08:00:00Z');
/** One mailbox, as people write it and as mail programs do. */
const [written, sent] = ['hanna@exämple.example', 'hanna@xn--exmple-cua.example'];

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test.each([
  [written, sent],
  [sent, written],
])('whoever is written to no more at %s is not at %s either', async (one, other) => {
  await db.pool.query('DELETE FROM suppressions');
  await suppress(db.pool, appSecret, { address: one, reason: 'complained', messageId: null, at });
  expect([...(await suppressedAmong(db.pool, appSecret, [other, 'hanna@example.example']))]).toEqual([other]);
});

test('both ways to write an address are told of where both are asked about', async () => {
  await db.pool.query('DELETE FROM suppressions');
  await suppress(db.pool, appSecret, { address: written, reason: 'complained', messageId: null, at });
  expect([...(await suppressedAmong(db.pool, appSecret, [written, sent]))].toSorted()).toEqual([
    written,
    sent,
  ]);
});

test('who takes back a no of their own takes it back for both', async () => {
  await db.pool.query('DELETE FROM suppressions');
  const ctx = { ...contextFor(db, at.toISOString()), appSecret, actor: systemActor('test') };
  const { id } = await db.prisma.contact.create({
    data: { id: '01980000-0000-7000-8000-000000000001', email: written },
  });
  const token = sealToken(appSecret, 'preferences', id);
  await setPreferences(ctx, { token, choice: { kind: 'stop' } });
  expect((await suppressedAmong(db.pool, appSecret, [sent])).size).toBe(1);
  await setPreferences(ctx, { token, choice: { kind: 'topics', topics: ['marketing'] } });
  expect((await suppressedAmong(db.pool, appSecret, [written, sent])).size).toBe(0);
});
