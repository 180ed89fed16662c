import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprintsOf } from './fingerprint.ts';
import { launched } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';

let house: House;
let id: string;
beforeAll(async () => {
  house = await openHouse();
  ({ id } = await launched(house, { holdOutShare: 0 }));
});
afterAll(() => house.close());

async function fingerprint(): Promise<string> {
  const prints = await fingerprintsOf(house.db, [id]);
  return prints.get(id) ?? '';
}

test('it stays while nothing changes, however often it is asked and whoever holds the programme', async () => {
  const before = await fingerprint();
  await house.db.pool.query('BEGIN; SELECT FROM programmes FOR SHARE; COMMIT');
  await house.db.pool.query('BEGIN; UPDATE programmes SET name = $$another$$; ROLLBACK');
  expect(await fingerprint()).toBe(before);
});

test.each([
  ['its name', `UPDATE programmes SET name = 'Come back'`],
  ['its steps', `UPDATE sequence_versions SET steps = steps || '{}'`],
  [
    'a text',
    `UPDATE templates SET html = html || ' ' WHERE current AND key = (SELECT min(key) FROM templates)`,
  ],
  ['an approval', 'UPDATE programme_approvals SET voided_at = now()'],
  ['an approval that goes', `DELETE FROM programme_approvals WHERE side = 'sales'`],
  ['what an offer is worth', 'UPDATE offers SET value = value + 1'],
  ['a row written again as it was', 'UPDATE sequence_versions SET number = number'],
])('it changes with %s', async (_, change) => {
  const before = await fingerprint();
  const { rowCount } = await house.db.pool.query(change);
  expect(rowCount).toBeGreaterThan(0);
  expect(await fingerprint()).not.toBe(before);
});

test('a text that was changed twice by one transaction has changed', async () => {
  const before = await fingerprint();
  await house.db.pool.query(`BEGIN;
    UPDATE templates SET html = html || ' ' WHERE current;
    UPDATE templates SET html = rtrim(html) WHERE current;
    COMMIT`);
  expect(await fingerprint()).not.toBe(before);
});

test('it changes with what the segment of its audience says', async () => {
  await house.db.pool.query(`WITH s AS (
      INSERT INTO segments (id, name, rules, updated_at) VALUES (gen_random_uuid(), 'Large', '{}', now()) RETURNING id)
    UPDATE programmes SET segment_id = s.id FROM s`);
  const before = await fingerprint();
  await house.db.pool.query(`UPDATE segments SET rules = '{"all":[]}'`);
  expect(await fingerprint()).not.toBe(before);
});

test('it stays with each code that is given out, and with what other programmes do', async () => {
  const before = await fingerprint();
  const { rowCount } = await house.db.pool.query(
    'UPDATE offers SET issued = issued + 1, redeemed = redeemed + 1',
  );
  expect(rowCount).toBeGreaterThan(0);
  await house.db.pool.query(`INSERT INTO offers (id, key, kind, texts)
    VALUES (gen_random_uuid(), 'elsewhere', 'percent', '{}')`);
  expect(await fingerprint()).toBe(before);
});
