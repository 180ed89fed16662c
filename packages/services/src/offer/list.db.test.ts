import { createDb, type Db, ensureOrderPartitions, newId } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import type { ServiceContext } from '../core/index.ts';
import { decimalCell } from '../export/index.ts';
import { exportOfferCodes, getOffer, listOfferCodes, listOffers, redeemOffer } from './index.ts';
import { ISSUED, seedOffer, seedPerson } from './testing/offers.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;
let live: string;
let offer: Awaited<ReturnType<typeof seedOffer>>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-03-20T10:00:00Z', 'admin');
  const anna = await seedPerson(db, 'Kaap');
  live = await programme('Win back', 'live');
  const terms = { programmeId: live, currency: 'ZAR', budget: 1000, reservedPerCode: 40 };
  offer = await seedOffer(db, anna, 4, terms);
  const [used = '', returned = '', late = ''] = offer.codes;
  const client = await db.pool.connect();
  await ensureOrderPartitions(client, '2026-01-01', '2026-12-31');
  client.release();
  await db.prisma.order.create({
    data: {
      key: '#R-7',
      orderedOn: ISSUED,
      accountId: anna.accountId,
      amount: 200,
      cost: 90,
      currency: 'ZAR',
    },
  });
  await redeemOffer(ctx, { code: used, amount: '200', order: 'R-7' });
  await db.prisma.offerCode.update({
    where: { code: returned },
    data: { state: 'released', releasedAt: ISSUED },
  });
  await db.prisma.offerCode.update({ where: { code: late }, data: { state: 'expired' } });
  await db.prisma.offer.update({ where: { id: offer.id }, data: { issued: 2 } });
  await seedOffer(db, anna, 0, { programmeId: await programme('Later', 'draft') });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

async function programme(name: string, state: 'live' | 'draft'): Promise<string> {
  const id = newId(ISSUED);
  const launchedAt = state === 'live' ? ISSUED : null;
  const data = { id, name, state, launchedAt, kind: 'winBack', audience: {}, createdById: 'nobody' } as const;
  await db.prisma.programme.create({ data });
  return id;
}

test('an offer tells its codes by their state, its money, and what its orders kept', async () => {
  const told = await getOffer(ctx, { id: offer.id });
  expect(told).toMatchObject({
    currency: 'ZAR',
    programme: { name: 'Win back', state: 'live' },
    codes: { issued: 1, accepted: 0, redeemed: 1, released: 1, expired: 1 },
    spending: { spent: '20', reserved: '40', left: '940' },
    ordered: '200',
    discount: '20',
    margin: 0.5,
  });
});

test('the list is filtered, sorted and summed by the server', async () => {
  const all = await listOffers(ctx, {});
  expect(all.items.map(({ programme: { name } }) => name)).toEqual(['Win back', 'Later']);
  expect(all.sums).toContainEqual({
    currency: 'ZAR',
    discount: '20',
    reserved: '40',
    redeemed: 1,
    costUnknown: 0,
    standing: 1,
  });
  expect((await listOffers(ctx, { states: ['draft'] })).total).toBe(1);
  expect((await listOffers(ctx, { search: 'win b' })).items.map(({ id }) => id)).toEqual([offer.id]);
  expect((await listOffers(ctx, { search: '%' })).total).toBe(0);
  expect((await listOffers(ctx, { sort: 'spent', limit: 1 })).items[0]?.id).toBe(offer.id);
});

test('a code whose days are over counts as expired before any sweep came by, in every figure', async () => {
  const later = { ...ctx, now: () => new Date('2026-04-01T00:00:00Z') };
  const { items, sums } = await listOffers(later, { programmeId: live });
  const { states } = await listOfferCodes(later, { offerId: offer.id });
  expect(states).toEqual({ redeemed: 1, released: 1, expired: 2 });
  expect(items).toMatchObject([
    {
      codes: { issued: 0, accepted: 0, redeemed: 1, released: 1, expired: 2 },
      spending: { spent: '20', reserved: '0', left: '980' },
    },
  ]);
  expect(sums).toMatchObject([{ reserved: '0', redeemed: 1, standing: 0 }]);
  expect(await getOffer(later, { id: offer.id })).toEqual(items[0]);
});

test('the offers with the most open codes come first, of those that still stand', async () => {
  const cees = await seedPerson(db, 'Cees');
  const programmeId = await programme('Two', 'live');
  const over = await seedOffer(db, cees, 3, { programmeId });
  const open = await seedOffer(db, cees, 1, { programmeId, key: 'open' });
  await db.prisma.offerCode.updateMany({
    where: { code: { in: [...open.codes] } },
    data: { validUntil: new Date('2026-05-01T00:00:00Z') },
  });
  const later = { ...ctx, now: () => new Date('2026-04-01T00:00:00Z') };
  const { items } = await listOffers(later, { programmeId, sort: 'open' });
  expect(items.map(({ id }) => id)).toEqual([open.id, over.id]);
});

test('codes are found by state and word, and the file holds the same', async () => {
  const { total } = await listOfferCodes(ctx, { offerId: offer.id });
  expect(total).toBe(4);
  const used = await listOfferCodes(ctx, { offerId: offer.id, states: ['redeemed'], search: 'kaap' });
  expect(used.items).toMatchObject([
    {
      account: { name: 'Kaap Ltd' },
      contact: { name: 'Anna' },
      redemption: { order: 'R-7', amount: '200', discount: '20' },
    },
  ]);
  const file = await exportOfferCodes(ctx, { offerId: offer.id, states: ['redeemed', 'expired'] });
  expect(file.rows).toHaveLength(2);
  const [row] = file.rows.filter(([, state]) => state === 'redeemed');
  const told = Object.fromEntries(file.columns.map((column, index) => [column, row?.[index]]));
  expect(told).toMatchObject({ amount: decimalCell('200'), discount: decimalCell('20'), currency: 'ZAR' });
  await expect(
    exportOfferCodes({ ...ctx, actor: { ...ctx.actor, role: 'viewer' } as never }, { offerId: offer.id }),
  ).rejects.toMatchObject({ code: 'forbidden' });
});

test('what a share of an amount that no till named cost is not known, and is told apart from nothing', async () => {
  const programmeId = await programme('Nameless', 'live');
  const bo = await seedPerson(db, 'Bo');
  const share = await seedOffer(db, bo, 2, { programmeId, currency: 'EUR' });
  const fixed = await seedOffer(db, bo, 1, {
    programmeId,
    key: 'fixed',
    kind: 'amount',
    value: 15,
    currency: 'EUR',
  });
  const gift = await seedOffer(db, bo, 1, {
    programmeId,
    key: 'gift',
    kind: 'gift',
    value: null,
    currency: 'EUR',
  });
  for (const code of [...share.codes, ...fixed.codes, ...gift.codes]) await redeemOffer(ctx, { code });
  const { items, sums } = await listOffers(ctx, { programmeId });
  const told = items.map(({ id, discount, costUnknown }) => ({ id, discount, costUnknown }));
  expect(told).toContainEqual({ id: share.id, discount: '0', costUnknown: 2 });
  expect(told).toContainEqual({ id: fixed.id, discount: '15', costUnknown: 0 });
  expect(told).toContainEqual({ id: gift.id, discount: '0', costUnknown: 0 });
  expect(sums).toEqual([
    { currency: 'EUR', discount: '15', reserved: '0', redeemed: 4, costUnknown: 2, standing: 0 },
  ]);
});
