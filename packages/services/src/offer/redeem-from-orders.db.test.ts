import { createDb, type Db, ensureOrderPartitions } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import { type ServiceContext, systemActor } from '../core/index.ts';
import { expireOffers, redeemFromOrders } from './index.ts';
import { seedOffer, seedPerson } from './testing/offers.ts';

let database: TestDatabase;
let db: Db;
let anna: Awaited<ReturnType<typeof seedPerson>>;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  anna = await seedPerson(db, 'Kaap');
  const client = await db.pool.connect();
  await ensureOrderPartitions(client, '2026-01-01', '2026-12-31');
  client.release();
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const at = (now: string): ServiceContext => ({ ...contextFor(db, now), actor: systemActor('test') });

async function order(
  offerCode: string,
  changes: { orderedOn?: string; accountId?: string; status?: 'returned'; currency?: string },
) {
  count += 1;
  const { orderedOn = '2026-03-20', ...rest } = changes;
  const key = `#O-${count}`;
  await db.prisma.order.create({
    data: { key, orderedOn: new Date(orderedOn), amount: 200, accountId: anna.accountId, offerCode, ...rest },
  });
  return key;
}

const stateOf = (code: string | undefined) =>
  db.prisma.offerCode.findUniqueOrThrow({ where: { code: code ?? '' }, include: { redemption: true } });

test('orders that name a code redeem it once, the first of them', async () => {
  const { id, codes } = await seedOffer(db, anna, 3);
  const [used = '', foreign = '', returned = ''] = codes;
  await order(used, { orderedOn: '2026-03-21' });
  const firstOrder = await order(used.toLowerCase().replaceAll('-', ' '), { orderedOn: '2026-03-19' });
  const berg = await seedPerson(db, 'Berg');
  const other = await order(foreign, { accountId: berg.accountId });
  await order(returned, { status: 'returned' });
  await order('SUMMER10', {});

  const found = await redeemFromOrders(at('2026-03-25T08:00:00Z'), {});
  expect(found).toMatchObject({ redeemed: 1, refusedCount: 1 });
  expect(found.refused).toEqual([
    {
      order: other,
      code: foreign,
      reason: 'other-account',
      message: 'The code was made for another account.',
    },
  ]);
  const { state, redemption } = await stateOf(used);
  expect(state).toBe('redeemed');
  expect(redemption).toMatchObject({ orderKey: firstOrder, source: 'order' });
  expect(redemption?.discount?.toFixed()).toBe('20');
  expect((await stateOf(returned)).state).toBe('issued');
  expect(await redeemFromOrders(at('2026-03-25T08:00:00Z'), {})).toMatchObject({ redeemed: 0 });
  expect(await db.prisma.offer.findUniqueOrThrow({ where: { id } })).toMatchObject({
    issued: 3,
    redeemed: 1,
  });
});

test('an order of the code’s days counts though it is imported after them, and one after them does not', async () => {
  const { id, codes } = await seedOffer(db, anna, 2, { budget: 20, reservedPerCode: 10 });
  const [inTime = '', late = ''] = codes;
  expect(await expireOffers(at('2026-04-02T00:00:00Z'), {})).toEqual({ expired: expect.any(Number) });
  expect(await db.prisma.offer.findUniqueOrThrow({ where: { id } })).toMatchObject({ issued: 0 });
  await order(inTime, { orderedOn: '2026-03-31' });
  const tooLate = await order(late, { orderedOn: '2026-04-02' });
  const found = await redeemFromOrders(at('2026-04-10T08:00:00Z'), {});
  expect(found.redeemed).toBe(1);
  expect(found.refused).toContainEqual(expect.objectContaining({ order: tooLate, reason: 'code-expired' }));
  const offer = await db.prisma.offer.findUniqueOrThrow({ where: { id } });
  expect(offer).toMatchObject({ issued: 1, redeemed: 1 });
  expect(offer.spent.toFixed()).toBe('20');
});

test('expiry ends what stands and gives back what was reserved, once', async () => {
  const { id, codes } = await seedOffer(db, anna, 4);
  await db.prisma.offerCode.update({ where: { code: codes[0] ?? '' }, data: { state: 'accepted' } });
  await db.prisma.offerCode.update({ where: { code: codes[1] ?? '' }, data: { state: 'released' } });
  await db.prisma.offer.update({ where: { id }, data: { issued: 3 } });
  const now = at('2026-04-01T00:00:00Z');
  const [one, other] = await Promise.all([expireOffers(now, {}), expireOffers(now, {})]);
  expect(one.expired + other.expired).toBe(3);
  expect(await expireOffers(now, {})).toEqual({ expired: 0 });
  expect(await db.prisma.offer.findUniqueOrThrow({ where: { id } })).toMatchObject({ issued: 0 });
  const codesNow = await db.prisma.offerCode.groupBy({ by: ['state'], where: { offerId: id }, _count: true });
  expect(Object.fromEntries(codesNow.map(({ state, _count }) => [state, _count]))).toEqual({
    expired: 3,
    released: 1,
  });
});

test('orders in other currencies do not count against a budget that is not in theirs', async () => {
  const { id, codes } = await seedOffer(db, anna, 3, { budget: 50, reservedPerCode: 0 });
  const [pounds = '', rand = '', unsaid = ''] = codes;
  await order(pounds, { currency: 'GBP' });
  const foreign = await order(rand, { currency: 'ZAR' });
  await order(unsaid, {});
  const found = await redeemFromOrders(at('2026-03-25T08:00:00Z'), {});
  expect(found.redeemed).toBe(2);
  expect(found.refused).toContainEqual(
    expect.objectContaining({ order: foreign, code: rand, reason: 'other-currency' }),
  );
  expect((await db.prisma.offer.findUniqueOrThrow({ where: { id } })).spent.toFixed()).toBe('40');
});
