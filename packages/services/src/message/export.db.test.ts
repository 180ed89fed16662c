import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { changingMeanwhile } from '../export/testing/changing-meanwhile.ts';
import { exportMessages } from './index.ts';

/** More than are read at once. */
const COUNT = 5_010;

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  await writeMessages(1, COUNT);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The higher its number, the newer a message. */
async function writeMessages(from: number, to: number) {
  await db.pool.query(`
    INSERT INTO messages (id, programme_id, enrolment_id, account_id, contact_id, step_key, template_id, language,
                          content_hash, sender, recipient, subject, pieces, headers, state, send_after, created_at)
    SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), gen_random_uuid(),
           gen_random_uuid(), gen_random_uuid(), 'first', gen_random_uuid(), 'en', 'hash', 'post@house.example',
           'p' || n || '@buyer.example', 'Subject', '[["Body"],["Body"]]', '{}', 'ready', now(), now()
    FROM generate_series(${from}, ${to}) n`);
}

/** Newer ones are written, and some of the newest leave. */
async function change() {
  await writeMessages(COUNT + 1, COUNT + 3);
  await db.pool.query(`UPDATE messages SET state = 'cancelled' WHERE id BETWEEN $1 AND $2`, [
    idOf(COUNT - 6),
    idOf(COUNT),
  ]);
}

test('whatever is written and sent while it is read, each message is in the file once', async () => {
  const { rows } = await exportMessages(contextFor(changingMeanwhile(db, change), '2026-01-02T08:00:00Z'), {
    states: ['ready'],
  });
  expect(rows.map(([id]) => id)).toEqual(Array.from({ length: COUNT }, (_, index) => idOf(COUNT - index)));
  expect(await db.prisma.message.count({ where: { state: 'cancelled' } })).toBe(7);
});
