import { afterAll, beforeAll, expect, test } from 'vitest';
import { hexArray, timeArray, uuidArray } from './arrays.ts';
import { createDb, type Db, Prisma } from './index.ts';
import { createTestDatabase, type TestDatabase } from './testing/index.ts';

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

const one = '018f3b1e-7c6a-7d2e-9b51-0c9a4f1e2d3c';
const noon = new Date('2026-03-18T12:00:00.123Z');

test.each([
  { ids: [], times: [], bytes: [] },
  { ids: [one, null], times: [noon, null], bytes: [Buffer.from([0, 92, 255]), null] },
])('the server reads them as they were given: $ids', async ({ ids, times, bytes }) => {
  const hex = bytes.map((each) => each?.toString('hex') ?? null);
  const { rows } = await db.pool.query(Prisma.sql`
    SELECT ${uuidArray(ids)}::uuid[] AS ids, ${timeArray(times)}::timestamptz[] AS times,
           ${hexArray(hex)}::bytea[] AS bytes`);
  expect(rows).toEqual([{ ids, times, bytes }]);
});

test('what is no UUID is refused, whatever it holds', async () => {
  const asked = db.pool.query(Prisma.sql`SELECT ${uuidArray(['x},{"y'])}::uuid[]`);
  await expect(asked).rejects.toMatchObject({ code: '22P02' });
});
