import { createDb, type Db, newId } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import type { ServiceContext } from '../core/index.ts';
import { listOfferCodes, redeemOffer } from './index.ts';
import { ISSUED, seedOffer, seedPerson, UNTIL } from './testing/offers.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;
let anna: Awaited<ReturnType<typeof seedPerson>>;
let other: Awaited<ReturnType<typeof seedPerson>>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-03-20T10:00:00Z');
  anna = await seedPerson(db, 'Kaap');
  other = await seedPerson(db, 'Berg');
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test('an account sees the offers made to it, how they stand, and the order one was used with', async () => {
  const { id, codes } = await seedOffer(db, anna, 3, { value: 12.5 });
  await seedOffer(db, other, 2);
  const [first = ''] = codes;
  await redeemOffer(ctx, { code: first, amount: 200, order: 'R-7' });
  const list = await listOfferCodes(ctx, { accountId: anna.accountId });
  expect(list).toMatchObject({ total: 3, states: { issued: 2, redeemed: 1 } });
  expect(list.items.find(({ code }) => code === first)).toMatchObject({
    state: 'redeemed',
    issuedAt: ISSUED.toISOString(),
    validUntil: UNTIL.toISOString(),
    offer: { id, kind: 'percent', value: '12.5', texts: { en: { title: 'A welcome back' } } },
    account: { name: 'Kaap Ltd' },
    contact: { name: 'Anna' },
    programme: null,
    message: null,
    redemption: { order: 'R-7', amount: '200', discount: '25' },
  });
});

test('an offer counts in the currency of its programme, else of the company, whatever its account’s is', async () => {
  await db.prisma.company.create({
    data: { id: 1, name: 'House', postalAddress: '1 Long Street', currency: 'GBP' },
  });
  const id = newId(ISSUED);
  await db.prisma.programme.create({
    data: {
      id,
      name: 'Autumn',
      kind: 'custom',
      audience: {},
      currency: 'ZAR',
      createdById: 'anna',
    },
  });
  const person = await seedPerson(db, 'Vlei', { currency: 'USD' });
  const offers = await Promise.all([
    seedOffer(db, person, 1, { programmeId: id }),
    seedOffer(db, person, 1, { programmeId: id, currency: 'NOK' }),
    seedOffer(db, person, 1),
  ]);
  const { items } = await listOfferCodes(ctx, { accountId: person.accountId });
  const currencies = new Map(items.map(({ offer }) => [offer.id, offer.currency]));
  expect(offers.map((offer) => currencies.get(offer.id))).toEqual(['ZAR', 'NOK', 'GBP']);
});

test('a code has expired with its last day, and pages and states narrow the list', async () => {
  const late = contextFor(db, UNTIL.toISOString());
  expect((await listOfferCodes(late, { accountId: anna.accountId })).states).toEqual({
    expired: 2,
    redeemed: 1,
  });
  expect((await listOfferCodes(ctx, { contactId: other.contactId, states: ['issued'] })).total).toBe(2);
  expect(await listOfferCodes(late, { contactId: other.contactId, states: ['issued'] })).toEqual({
    total: 0,
    states: {},
    items: [],
  });
  const [one, two] = await Promise.all(
    [0, 1].map((offset) => listOfferCodes(ctx, { accountId: other.accountId, limit: 1, offset })),
  );
  expect(one?.items[0]?.id).not.toBe(two?.items[0]?.id);
  expect([one?.total, two?.items.length]).toEqual([2, 1]);
});
