import { inTransaction, newId } from '@sleutel/db';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sealToken } from '../consent/index.ts';
import { mergeInto } from '../duplicate/testing/merge-into.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, MORNING, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';
import { acceptOffer, releaseCodes } from './index.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 3 });
  await launched(house, { holdOutShare: 0 });
  await house.sweep();
});
afterEach(() => house.close());

async function waitingForLocks(): Promise<number> {
  const { rows } = await house.db.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
}

/** Of these, those that nobody has locked. */
async function freeOf(table: 'offers' | 'offer_codes', ids: readonly string[]): Promise<string[]> {
  const { rows } = await house.db.pool.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

/** Many offers, each with a code for each person, written in no order of their ids. */
async function manyCodes(): Promise<void> {
  const { prisma } = house.db;
  const offer = await prisma.offer.findFirstOrThrow();
  const codes = await prisma.offerCode.findMany();
  const ids = Array.from({ length: 12 }, () => newId(new Date(MORNING)))
    .toSorted()
    .toReversed();
  for (const id of ids) {
    const { texts, kind, value, programmeId } = offer;
    await prisma.offer.create({
      data: { id, key: id, texts: texts ?? {}, kind, value, programmeId, issued: codes.length },
    });
    await prisma.offerCode.createMany({
      data: codes
        .toSorted((one, other) => (one.id < other.id ? 1 : -1))
        .map((code, index) => ({
          ...code,
          id: id.replace(/.$/, String(9 - index)),
          offerId: id,
          code: `${id} ${index}`,
        })),
    });
  }
}

test.each(['offer_codes', 'offers'] as const)(
  'codes are given back in one order, by their %s',
  async (table) => {
    await manyCodes();
    const { pool, prisma } = house.db;
    const messages = await prisma.message.findMany({ select: { id: true } });
    const all = await pool.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`);
    const [first = '', ...others] = all.rows.map(({ id }) => id);
    const released = await inTransaction(pool, async (tx) => {
      await tx.query(`SELECT FROM ${table} WHERE id = $1 FOR UPDATE`, [first]);
      const asked = inTransaction(pool, (other) =>
        releaseCodes(
          other,
          messages.map(({ id }) => id),
          new Date(MORNING),
        ),
      );
      await expect.poll(waitingForLocks).toBe(1);
      // Whoever waits for the first has taken none behind it.
      expect(await freeOf(table, others)).toEqual(others);
      return { asked };
    });
    expect(await released.asked).toBe(3 * 13);
    expect(await prisma.offer.count({ where: { issued: { not: 0 } } })).toBe(0);
  },
);

test('whoever accepts while the account is merged is not turned away', async () => {
  const { prisma, pool } = house.db;
  const [winner, loser] = [accountId(0), accountId(1)];
  const code = await prisma.offerCode.findFirstOrThrow({ where: { accountId: loser } });
  const token = sealToken(house.engine.appSecret, 'offer', code.id);
  const both = await inTransaction(pool, async (tx) => {
    await tx.query('SELECT FROM accounts WHERE id = $1 FOR UPDATE', [loser]);
    // The merge comes to the account first and then wants the code, which whoever accepts has by then.
    const merged = mergeInto(house.as('admin'), winner, loser);
    await expect.poll(waitingForLocks).toBe(1);
    const accepted = acceptOffer(house.engine, { token });
    await expect.poll(waitingForLocks).toBe(2);
    return { all: Promise.allSettled([merged, accepted]) };
  });
  expect(await both.all).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
  expect(await prisma.offerCode.findUniqueOrThrow({ where: { id: code.id } })).toMatchObject({
    accountId: winner,
    state: 'accepted',
  });
  expect(await prisma.task.count({ where: { accountId: winner, kind: 'followUp' } })).toBe(1);
});
