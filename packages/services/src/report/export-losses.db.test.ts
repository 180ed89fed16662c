import { createDb, type Db, newId } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { changingMeanwhile } from '../export/testing/changing-meanwhile.ts';
import { exportLosses } from './index.ts';

const COUNT = 5_010;

let database: TestDatabase;
let db: Db;
const accountId = newId(new Date('2026-01-01T00:00:00Z'));

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  await db.prisma.account.create({ data: { id: accountId, externalId: 'Kaap', name: 'Kaap Ltd' } });
  await writeLosses(1, COUNT, '2026-03-01');
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

async function writeLosses(from: number, to: number, lostOn: string) {
  await db.pool.query(
    `INSERT INTO losses (id, account_id, lost_on, kind, note, reasons)
     SELECT gen_random_uuid(), $1, $2, 'loss', 'n' || n, '{price}' FROM generate_series(${from}, ${to}) n`,
    [accountId, lostOn],
  );
}

/** Losses are noted and taken back. */
async function change() {
  await writeLosses(COUNT + 1, COUNT + 4, '2026-04-01');
  await db.pool.query(`DELETE FROM losses WHERE note IN ('n1', 'n2', 'n3')`);
}

test('whatever is noted and taken back while it is read, each loss is in the file once', async () => {
  const { columns, rows } = await exportLosses(
    contextFor(changingMeanwhile(db, change), '2026-06-16T10:00:00Z'),
    {},
  );
  const notes = rows.map((row) => row[columns.indexOf('note')]);
  expect(notes).toHaveLength(COUNT);
  expect(new Set(notes)).toEqual(new Set(Array.from({ length: COUNT }, (_, index) => `n${index + 1}`)));
  expect(await db.prisma.loss.count()).toBe(COUNT + 1);
});
