import { createDb, type Db, derivedId } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Subject, whileUnchanged } from './while-unchanged.ts';

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

/** Counts how often it had to be worked out. */
function counting(subjects: readonly Subject[], most = 10) {
  const remembered = whileUnchanged<number>(most);
  let times = 0;
  return (key = 'all') =>
    remembered(db.pool, { key, subjects }, async () => {
      times += 1;
      return times;
    });
}

const id = (name: string) => derivedId(new Date(0), name);
const add = (name: string) =>
  db.prisma.account.create({ data: { id: id(name), externalId: name, name, tags: ['old'] } });

test('an answer holds until one of its tables is changed, whoever changes it and how', async () => {
  const ask = counting(['accounts', 'account_standings']);
  expect([await ask(), await ask()]).toEqual([1, 1]);
  await add('A');
  expect([await ask(), await ask()]).toEqual([2, 2]);
  await db.pool.query(`UPDATE accounts SET name = 'Other' WHERE external_id = 'A'`);
  expect(await ask()).toBe(3);
  await db.prisma.task.create({ data: { id: id('task'), kind: 'followUp', title: {}, accountId: id('A') } });
  expect(await ask()).toBe(3);
  await db.prisma.account.delete({ where: { id: id('A') } });
  expect(await ask()).toBe(4);
});

test('rows that go with others, and that are written without asking for foreign keys, count too', async () => {
  await add('B');
  await db.prisma.interaction.create({
    data: { id: id('talk'), accountId: id('B'), kind: 'call', happenedAt: new Date(0), summary: 'x' },
  });
  const ask = counting(['interactions']);
  expect(await ask()).toBe(1);
  await db.pool.query(`BEGIN; SET LOCAL session_replication_role = 'replica';
    UPDATE interactions SET summary = 'y'; COMMIT`);
  expect(await ask()).toBe(2);
  await db.prisma.account.delete({ where: { id: id('B') } });
  expect(await ask()).toBe(3);
});

test('what a transaction changes counts when it is committed, also one that began before others', async () => {
  const ask = counting(['accounts']);
  const [slow, undone] = [await db.pool.connect(), await db.pool.connect()];
  try {
    await slow.query('BEGIN');
    await slow.query(
      `INSERT INTO accounts (id, external_id, name) VALUES (gen_random_uuid(), 'slow', 'Slow')`,
    );
    await undone.query('BEGIN');
    await undone.query(`INSERT INTO accounts (id, external_id, name) VALUES (gen_random_uuid(), 'no', 'No')`);
    expect(await ask()).toBe(1);
    await add('C');
    await add('D');
    expect([await ask(), await ask()]).toEqual([2, 2]);
    await slow.query(`UPDATE accounts SET name = 'Slower' WHERE external_id = 'slow'`);
    await slow.query('COMMIT');
    expect([await ask(), await ask()]).toEqual([3, 3]);
    await undone.query('ROLLBACK');
    expect(await ask()).toBe(3);
  } finally {
    slow.release();
    undone.release();
  }
});

test('a part of a transaction that is taken back takes its mark along, and what follows marks anew', async () => {
  const ask = counting(['accounts']);
  expect(await ask()).toBe(1);
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN; SAVEPOINT part');
    await client.query(`UPDATE accounts SET tags = '{part}'`);
    await client.query('ROLLBACK TO part');
    await client.query(`UPDATE accounts SET tags = '{whole}'`);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  expect(await ask()).toBe(2);
});

test('marks do not pile up', async () => {
  for (let turn = 0; turn < 20; turn += 1) await db.pool.query(`UPDATE accounts SET tags = ARRAY['${turn}']`);
  const { rows } = await db.pool.query<{ most: number }>(
    'SELECT max(marks)::int AS most FROM (SELECT count(*) AS marks FROM change_marks GROUP BY subject) each',
  );
  expect(rows[0]?.most).toBeLessThanOrEqual(2);
});

test('who asks at once gets one answer, a failure is forgotten, and so is what nobody asked for lately', async () => {
  const ask = counting(['accounts'], 2);
  expect(await Promise.all([ask('a'), ask('a')])).toEqual([1, 1]);
  expect([await ask('b'), await ask('c'), await ask('b')]).toEqual([2, 3, 2]);
  expect(await ask('a')).toBe(4);
  const remembered = whileUnchanged<string>(2);
  const asked = { key: '', subjects: ['accounts'] } as const;
  await expect(remembered(db.pool, asked, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(await remembered(db.pool, asked, async () => 'found')).toBe('found');
});
