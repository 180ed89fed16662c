import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { changingMeanwhile } from '../export/testing/changing-meanwhile.ts';
import { exportOfferCodes } from './index.ts';
import { ISSUED, seedOffer, seedPerson, UNTIL } from './testing/offers.ts';

/** More than are read at once, and several of each moment. */
const COUNT = 5_010;

let database: TestDatabase;
let db: Db;
let anna: Awaited<ReturnType<typeof seedPerson>>;
let offer: Awaited<ReturnType<typeof seedOffer>>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  anna = await seedPerson(db, 'Kaap');
  offer = await seedOffer(db, anna, 0);
  await writeCodes(1, COUNT);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

/** The higher its number, the newer a code. */
async function writeCodes(from: number, to: number) {
  await db.pool.query(
    `INSERT INTO offer_codes (id, offer_id, code, account_id, contact_id, issued_at, valid_until)
     SELECT gen_random_uuid(), $1, 'CODE-' || n, $2, $3, $4::timestamptz + n / 40 * interval '1 second', $5
     FROM generate_series(${from}, ${to}) n`,
    [offer.id, anna.accountId, anna.contactId, ISSUED, UNTIL],
  );
}

/** New ones are issued, and some of the newest accepted. */
async function change() {
  await writeCodes(COUNT + 1, COUNT + 3);
  await db.pool.query(
    `UPDATE offer_codes SET state = 'accepted' WHERE split_part(code, '-', 2)::int BETWEEN $1 AND $2`,
    [COUNT - 6, COUNT],
  );
}

test('whatever is issued and accepted while it is read, each code is in the file once', async () => {
  const ctx = contextFor(changingMeanwhile(db, change), '2026-03-20T10:00:00Z');
  const { rows } = await exportOfferCodes(ctx, { states: ['issued'] });
  const codes = rows.map(([code]) => code);
  expect(codes).toHaveLength(COUNT);
  expect(new Set(codes)).toEqual(new Set(Array.from({ length: COUNT }, (_, index) => `CODE-${index + 1}`)));
  expect(await db.prisma.offerCode.count({ where: { state: 'accepted' } })).toBe(7);
});
