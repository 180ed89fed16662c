import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDb, type Db } from './client.ts';
import { copyRowsInto } from './copy.ts';
import { createTestDatabase, type TestDatabase } from './testing/index.ts';
import { inTransaction } from './transaction.ts';

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

const id = '01a2245a-3c97-723d-9dff-625a518c99c3';
const amounts = [0n, 1n, -1n, 10_000n, 1_000_000n, -12_345_678_901_234n, 99_999_999_999_999_999_999n];

test('what is written in binary is what is read', async () => {
  const rows = await inTransaction(db.pool, async (client) => {
    await client.query(`CREATE TEMP TABLE written (
      id uuid, n int4, share float8, day date, said text, facts jsonb, amount numeric(20, 6), yes bool) ON COMMIT DROP`);
    const columns = ['id', 'n', 'share', 'day', 'said', 'facts', 'amount', 'yes'];
    await copyRowsInto(client, 'written', columns, amounts, (to, amount) => {
      to.uuid(id);
      to.int4(-7);
      to.float8(0.1);
      to.date('1999-12-31');
      to.text('Ünter “quotes”\t\\');
      to.jsonb('{"code": "é"}');
      to.millionths(amount);
      to.bool(true);
    });
    return (await client.query('SELECT *, amount::text AS text FROM written ORDER BY ctid')).rows;
  });
  expect(rows.map(({ text }) => text)).toEqual([
    '0.000000',
    '0.000001',
    '-0.000001',
    '0.010000',
    '1.000000',
    '-12345678.901234',
    '99999999999999.999999',
  ]);
  expect(rows[0]).toMatchObject({
    id,
    n: -7,
    share: 0.1,
    day: '1999-12-31',
    said: 'Ünter “quotes”\t\\',
    facts: { code: 'é' },
    yes: true,
  });
});

test('nothing is nothing, and many rows are as many', async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => index);
  const [row] = await inTransaction(db.pool, async (client) => {
    await client.query(
      'CREATE TEMP TABLE written (n int4, share float8, day date, said text, amount numeric) ON COMMIT DROP',
    );
    await copyRowsInto(client, 'written', ['n', 'share', 'day', 'said', 'amount'], many, (to, index) => {
      to.int4(index);
      to.float8(null);
      to.date(null);
      to.text(null);
      to.millionths(null);
    });
    return (await client.query('SELECT count(*)::int, sum(n)::int, count(said)::int AS said FROM written'))
      .rows;
  });
  expect(row).toEqual({ count: 20_000, sum: 199_990_000, said: 0 });
});
