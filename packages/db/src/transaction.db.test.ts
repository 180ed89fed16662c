import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDb, type Db } from './client.ts';
import { createEmptyDatabase, type TestDatabase } from './testing/index.ts';
import { inContendedTransaction } from './transaction.ts';

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createEmptyDatabase();
  db = createDb(database.url);
  await db.pool.query('CREATE TABLE shelf (id int PRIMARY KEY, taken int NOT NULL DEFAULT 0)');
  await db.pool.query('INSERT INTO shelf (id) VALUES (1), (2)');
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test('two that meet in a deadlock both get through', async () => {
  const arrived = { first: signal(), second: signal() };
  let tries = 0;
  const take = (mine: number, other: number, me: keyof typeof arrived, them: keyof typeof arrived) =>
    inContendedTransaction(db.pool, async (tx) => {
      tries += 1;
      await tx.query('UPDATE shelf SET taken = taken + 1 WHERE id = $1', [mine]);
      arrived[me].give();
      await arrived[them].given;
      await tx.query('UPDATE shelf SET taken = taken + 1 WHERE id = $1', [other]);
    });
  await Promise.all([take(1, 2, 'first', 'second'), take(2, 1, 'second', 'first')]);
  // One of them once more, or both where the server ended both.
  expect(tries).toBeGreaterThanOrEqual(3);
  const { rows } = await db.pool.query('SELECT taken FROM shelf ORDER BY id');
  expect(rows).toEqual([{ taken: 2 }, { taken: 2 }]);
});

test('any other error is thrown at once', async () => {
  let tries = 0;
  const work = inContendedTransaction(db.pool, async (tx) => {
    tries += 1;
    await tx.query('SELECT 1 / 0');
  });
  await expect(work).rejects.toThrow('division by zero');
  expect(tries).toBe(1);
});

/** Something that one waits for and another gives. */
function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
