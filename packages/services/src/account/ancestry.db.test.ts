import { createDb, type Db, inTransaction } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import type { ServiceContext } from '../core/index.ts';
import { mergeInto } from '../duplicate/testing/merge-into.ts';
import { ancestryOf } from './ancestry.ts';
import { updateAccount } from './index.ts';

const NAMES = ['A', 'B', 'C', 'D'] as const;
type Name = (typeof NAMES)[number];

let database: TestDatabase | undefined;
let db: Db;
let ctx: ServiceContext;

beforeEach(async () => {
  await close();
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-01-02T08:00:00Z', 'admin');
  await seedOrders(db, [], [...NAMES]);
});
afterAll(close);

async function close() {
  await db?.close();
  await database?.drop();
}

const below = (child: Name, parent: Name) =>
  updateAccount(ctx, { id: idOfAccount(child), version: 1, set: { parentId: idOfAccount(parent) } });

/** The account and all it stands below. */
async function ancestry(name: Name) {
  const ids = await ancestryOf(db.pool, idOfAccount(name));
  return ids.map((id) => NAMES.find((each) => idOfAccount(each) === id)).join('');
}

async function waitingForLocks(): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}

test('two who give accounts parents at once make no circle, whatever stands between these', async () => {
  await below('B', 'C');
  await below('D', 'A');
  const both = await inTransaction(db.pool, async (tx) => {
    // Whoever names one of them as a parent looks first and writes when it is free.
    await tx.query('SELECT id FROM accounts WHERE id = ANY($1) FOR UPDATE', [
      [idOfAccount('B'), idOfAccount('D')],
    ]);
    const asked = Promise.allSettled([below('A', 'B'), below('C', 'D')]);
    await expect.poll(waitingForLocks).toBe(2);
    return { asked };
  });
  const [one, other] = await both.asked;
  expect([one.status, other.status].sort()).toEqual(['fulfilled', 'rejected']);
  expect([one, other].find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { reason: 'no-such-parent' },
  });
});

test('an account merged into one further up leaves no circle', async () => {
  await below('A', 'B');
  await below('B', 'C');
  await mergeInto(ctx, idOfAccount('C'), idOfAccount('A'));
  expect([await ancestry('B'), await ancestry('C')]).toEqual(['BC', 'C']);
});

test('an account merged into one further down leaves no circle', async () => {
  await below('A', 'B');
  await below('B', 'C');
  await below('C', 'D');
  await mergeInto(ctx, idOfAccount('A'), idOfAccount('C'));
  expect([await ancestry('B'), await ancestry('A')]).toEqual(['BAD', 'AD']);
});
