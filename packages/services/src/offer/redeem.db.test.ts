import { createDb, type Db, newId } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import type { ServiceContext } from '../core/index.ts';
import { mergeInto } from '../duplicate/testing/merge-into.ts';
import { type RedeemResult, redeemOffer } from './index.ts';
import { seedOffer, seedPerson, UNTIL } from './testing/offers.ts';

const NOW = '2026-03-20T10:00:00Z';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;
let anna: Awaited<ReturnType<typeof seedPerson>>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url, { maxConnections: 20 });
  ctx = contextFor(db, NOW);
  anna = await seedPerson(db, 'Kaap');
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const offerOf = (id: string) => db.prisma.offer.findUniqueOrThrow({ where: { id } });
const reasonOf = (result: RedeemResult) => (result.redeemed ? 'redeemed' : result.reason);
const first = (codes: readonly string[]) => codes[0] ?? '';

test('a code is redeemed however it was typed, and everything about it is kept', async () => {
  const { id, codes } = await seedOffer(db, anna, 2, { value: 12.5 });
  const typed = ` ${first(codes).toLowerCase().replaceAll('-', ' ')} `;
  const result = await redeemOffer(ctx, { code: typed, account: 'Kaap', amount: 99.99, order: 'R-7' });
  expect(result).toEqual({
    redeemed: true,
    code: first(codes),
    account: 'Kaap',
    offer: { key: id, kind: 'percent', title: 'A welcome back' },
    order: 'R-7',
    amount: '99.99',
    discount: '12.49875',
    net: '87.49125',
    redeemedAt: '2026-03-20T10:00:00.000Z',
  });
  const row = await db.prisma.offerCode.findUniqueOrThrow({
    where: { code: first(codes) },
    include: { redemption: true, offer: true },
  });
  expect(row.state).toBe('redeemed');
  expect(row.redemption).toMatchObject({ orderKey: '#R-7', source: 'api' });
  expect(row.redemption?.discount?.toFixed()).toBe('12.49875');
  expect(row.offer).toMatchObject({ issued: 2, redeemed: 1 });
  expect(row.offer.spent.toFixed()).toBe('12.49875');
  expect(await db.prisma.auditEntry.count({ where: { verb: 'offer.redeem', entityId: row.id } })).toBe(1);
});

test('a till that knows the account by the number it had before a merge, or two, is understood', async () => {
  const [old, between, now] = [
    await seedPerson(db, 'Vlei'),
    await seedPerson(db, 'Duin'),
    await seedPerson(db, 'Kloof'),
  ];
  const { codes } = await seedOffer(db, old, 4);
  await mergeInto(ctx, between.accountId, old.accountId);
  await mergeInto(ctx, now.accountId, between.accountId);
  for (const [index, account] of ['Vlei', old.accountId, 'Duin', 'Kloof'].entries()) {
    const result = await redeemOffer(ctx, { code: codes[index] ?? '', account });
    expect(result).toMatchObject({ redeemed: true, account: 'Kloof' });
  }
  const { codes: others } = await seedOffer(db, anna, 1);
  const refused = await redeemOffer(ctx, { code: first(others), account: 'Vlei' });
  expect(refused).toMatchObject({ redeemed: false, reason: 'other-account' });
});

describe('a refusal says why, and changes nothing', () => {
  test.each([
    ['code-mistyped', { code: 'SUMMER10' }, {}],
    ['code-unknown', { code: '22222-22222-22222' }, {}],
    ['other-account', { account: 'Berg' }, {}],
    ['other-currency', { currency: 'EUR' }, { currency: 'ZAR' }],
    ['amount-needed', {}, { budget: 100 }],
    ['below-margin', { amount: '100', cost: '80' }, { marginFloor: 0.2 }],
    ['none-left', {}, { stock: 0 }],
    ['budget-spent', { amount: '100' }, { budget: 5 }],
  ])('%s', async (reason, input, offer) => {
    const { id, codes } = await seedOffer(db, anna, 1, offer);
    const result = await redeemOffer(ctx, { code: first(codes), ...input });
    expect(result).toMatchObject({ redeemed: false, reason });
    expect(result.redeemed ? '' : result.message).toMatch(/^[A-Z].+\.$/);
    expect(await offerOf(id)).toMatchObject({ redeemed: 0 });
  });

  test('expired, taken back, redeemed already', async () => {
    const { codes } = await seedOffer(db, anna, 3);
    const late = contextFor(db, UNTIL.toISOString());
    expect(reasonOf(await redeemOffer(late, { code: first(codes) }))).toBe('code-expired');
    await db.prisma.offerCode.update({ where: { code: codes[1] ?? '' }, data: { state: 'released' } });
    expect(reasonOf(await redeemOffer(ctx, { code: codes[1] ?? '' }))).toBe('code-released');
    await redeemOffer(ctx, { code: first(codes), order: 'R-1' });
    expect(await redeemOffer(ctx, { code: first(codes), order: 'R-2' })).toMatchObject({
      reason: 'redeemed-already',
      order: 'R-1',
      redeemedAt: '2026-03-20T10:00:00.000Z',
    });
  });

  test('what cannot be an amount is bad input', async () => {
    for (const amount of [-1, Number.NaN, '1,50', '']) {
      await expect(redeemOffer(ctx, { code: 'x', amount })).rejects.toMatchObject({ reason: 'bad-input' });
    }
  });
});

describe('at the same time', () => {
  test('one code has one winner', async () => {
    const { id, codes } = await seedOffer(db, anna, 1);
    const tries = Array.from({ length: 40 }, () => redeemOffer(ctx, { code: first(codes), amount: '50' }));
    const reasons = (await Promise.all(tries)).map(reasonOf);
    expect(reasons.filter((reason) => reason === 'redeemed')).toHaveLength(1);
    expect(new Set(reasons)).toEqual(new Set(['redeemed', 'redeemed-already']));
    expect(await offerOf(id)).toMatchObject({ redeemed: 1 });
  });

  test('a budget is used to its end and never over it, whatever each order takes', async () => {
    const { id, codes } = await seedOffer(db, anna, 60, { budget: 100, reservedPerCode: 0 });
    const orders = codes.map((code, index) => ({ code, amount: String(20 + (index % 9) * 7) }));
    const reasons = (await Promise.all(orders.map((order) => redeemOffer(ctx, order)))).map(reasonOf);
    const offer = await offerOf(id);
    const { _sum, _count } = await db.prisma.redemption.aggregate({
      where: { code: { offerId: id } },
      _sum: { discount: true },
      _count: true,
    });
    expect(new Set(reasons)).toEqual(new Set(['redeemed', 'budget-spent']));
    expect(offer.spent.lte(100) && offer.spent.gt(90)).toBe(true);
    expect(_sum.discount?.equals(offer.spent)).toBe(true);
    expect(offer.redeemed).toBe(_count);
    expect(reasons.filter((reason) => reason === 'redeemed')).toHaveLength(_count);
  });

  test('a budget holds one currency: the programme’s, or the company’s, where a share of an order names none', async () => {
    const { id, codes } = await seedOffer(db, anna, 4, { budget: 100, reservedPerCode: 0 });
    const orders = [
      { amount: '400', currency: 'GBP' },
      { amount: '400', currency: 'ZAR' },
      { amount: '400', currency: 'JPY' },
    ];
    const results: RedeemResult[] = [];
    for (const [at, order] of orders.entries()) {
      results.push(await redeemOffer(ctx, { code: codes[at] ?? '', ...order }));
    }
    expect(results.map(reasonOf)).toEqual(['redeemed', 'other-currency', 'other-currency']);
    expect(results[1]).toMatchObject({ currency: 'GBP', message: 'The offer is in GBP, the order is not.' });
    expect((await offerOf(id)).spent.toFixed()).toBe('40');

    const programme = await db.prisma.programme.create({
      data: {
        id: newId(new Date(NOW)),
        name: 'Kaap',
        kind: 'custom',
        audience: {},
        createdById: 'u1',
        currency: 'ZAR',
      },
    });
    await db.prisma.offer.update({ where: { id }, data: { programmeId: programme.id } });
    const again = { code: codes[1] ?? '', amount: '400' };
    expect(reasonOf(await redeemOffer(ctx, { ...again, currency: 'GBP' }))).toBe('other-currency');
    expect(reasonOf(await redeemOffer(ctx, { ...again, currency: 'ZAR' }))).toBe('redeemed');
  });

  test('an amount nobody gave a currency is in that of the account', async () => {
    const berg = await seedPerson(db, 'Berg', { currency: 'ZAR' });
    const { id, codes } = await seedOffer(db, berg, 2, { budget: 100, reservedPerCode: 5 });
    const [one = '', two = ''] = codes;
    expect(reasonOf(await redeemOffer(ctx, { code: one, amount: '400' }))).toBe('other-currency');
    expect(reasonOf(await redeemOffer(ctx, { code: one, amount: '400', currency: 'GBP' }))).toBe('redeemed');
    expect(reasonOf(await redeemOffer(ctx, { code: two }))).toBe('redeemed');
    expect((await offerOf(id)).spent.toFixed()).toBe('45');
  });

  test('a gift goes with an order in any currency, whose amount is in no sum of the offer', async () => {
    const { id, codes } = await seedOffer(db, anna, 1, {
      kind: 'gift',
      value: null,
      budget: 100,
      reservedPerCode: 15,
    });
    const result = await redeemOffer(ctx, { code: first(codes), amount: '9000', currency: 'JPY' });
    expect(result).toMatchObject({ redeemed: true, amount: '9000', net: '9000' });
    const kept = await db.prisma.redemption.findFirst({ where: { code: { offerId: id } } });
    expect(kept).toMatchObject({ amount: null });
    expect((await offerOf(id)).spent.toFixed()).toBe('15');
  });

  test('what is reserved for codes that stand is not taken by those before them', async () => {
    const { id, codes } = await seedOffer(db, anna, 10, { budget: 100, reservedPerCode: 10 });
    const greedy = await Promise.all(
      codes.slice(0, 5).map((code) => redeemOffer(ctx, { code, amount: '150' })),
    );
    expect(greedy.map(reasonOf)).toEqual(Array.from({ length: 5 }, () => 'budget-spent'));
    const modest = await Promise.all(codes.map((code) => redeemOffer(ctx, { code, amount: '100' })));
    expect(modest.map(reasonOf)).toEqual(codes.map(() => 'redeemed'));
    expect((await offerOf(id)).spent.toFixed()).toBe('100');
  });
});
