import { type Db, newId } from '@sleutel/db';
import { expect, test } from 'vitest';
import { importOrders, undoImport } from '../import/index.ts';
import { importWorld } from '../import/testing/import-file.ts';
import { redeemFromOrders, redeemOffer } from './index.ts';
import { seedOffer, seedPerson } from './testing/offers.ts';

const LATER = new Date('2027-06-01T00:00:00Z');

/** An offer of ten percent with two codes, and a way to import one order as it stands by now. */
async function world() {
  const { db, ctx, file } = await importWorld();
  const anna = await seedPerson(db, 'Kaap');
  const offer = await seedOffer(db, anna, 2, { budget: 100, reservedPerCode: 10 });
  await db.prisma.offerCode.updateMany({ data: { validUntil: LATER } });
  const [code = '', other = ''] = offer.codes;
  const importOrder = async (status: string, amount: string, offerCode = code, number = 'R-7') => {
    const path = await file([
      'order,account,date,amount,status,offer-code',
      `${number},Kaap,2026-11-20,${amount},${status},${offerCode}`,
    ]);
    const { id } = await importOrders(ctx, { path });
    return id ?? '';
  };
  return { db, ctx, id: offer.id, code, other, importOrder };
}

/** What an offer counts, and its first code with its use. */
async function standing(db: Db, id: string, code: string) {
  const offer = await db.prisma.offer.findUniqueOrThrow({ where: { id } });
  const row = await db.prisma.offerCode.findUniqueOrThrow({ where: { code }, include: { redemption: true } });
  const { issued, redeemed, spent } = offer;
  return {
    issued,
    redeemed,
    spent: spent.toFixed(),
    state: row.state,
    order: row.redemption?.orderKey ?? null,
  };
}

const used = { issued: 2, redeemed: 1, spent: '20', state: 'redeemed', order: '#R-7' };
const free = { issued: 2, redeemed: 0, spent: '0', state: 'issued', order: null };

test.each(['cancelled', 'returned'])(
  'an order that is %s gives its code and the budget back, once',
  async (status) => {
    const { db, ctx, id, code, importOrder } = await world();
    await importOrder('completed', '200');
    expect(await standing(db, id, code)).toEqual(used);
    await importOrder(status, '-200');
    expect(await standing(db, id, code)).toEqual(free);
    expect(await redeemFromOrders(ctx, {})).toMatchObject({ redeemed: 0, reversed: 0 });
    const told = await db.prisma.auditEntry.findMany({
      where: { detail: { path: ['reversed'], equals: status } },
    });
    expect(told).toMatchObject([
      {
        verb: 'offer.redeemFromOrders',
        entity: 'offerCode',
        detail: { order: '#R-7', state: 'issued', charge: '20' },
      },
    ]);
    await importOrder('completed', '200');
    expect(await standing(db, id, code)).toEqual(used);
  },
);

test('undoing the import that cancelled it brings the redemption back', async () => {
  const { db, ctx, id, code, importOrder } = await world();
  await importOrder('completed', '200');
  const cancelling = await importOrder('cancelled', '-200');
  await undoImport(ctx, { id: cancelling });
  expect(await standing(db, id, code)).toEqual(used);
});

test('an import that leaves its orders as they were before is undone though a code was redeemed with one', async () => {
  const { db, ctx, id, code, importOrder } = await world();
  const first = await importOrder('completed', '200');
  await importOrder('cancelled', '-200');
  const again = await importOrder('completed', '200');
  expect(await standing(db, id, code)).toEqual(used);
  await undoImport(ctx, { id: again });
  expect(await standing(db, id, code)).toEqual(free);
  await expect(undoImport(ctx, { id: first })).rejects.toMatchObject({ reason: 'import-changed-later' });
});

test('a code used at the till comes back with its order, which names none', async () => {
  const { db, ctx, id, code, importOrder } = await world();
  await redeemOffer(ctx, { code, order: 'R-7', amount: '200' });
  const cancelling = await importOrder('cancelled', '-200', '');
  expect(await standing(db, id, code)).toEqual(free);
  await undoImport(ctx, { id: cancelling });
  expect(await standing(db, id, code)).toEqual(used);
  await importOrder('returned', '-200', '');
  expect(await standing(db, id, code)).toEqual(free);
  await importOrder('completed', '200', '');
  expect(await standing(db, id, code)).toEqual(used);
  expect(await db.prisma.reversedRedemption.count()).toBe(0);
});

test('a code that went to another order meanwhile stays with that one', async () => {
  const { db, ctx, id, code, importOrder } = await world();
  await importOrder('completed', '200');
  await importOrder('cancelled', '-200');
  expect(await redeemOffer(ctx, { code, order: 'R-8', amount: '150' })).toMatchObject({ redeemed: true });
  await importOrder('completed', '200');
  expect(await standing(db, id, code)).toEqual({ ...used, spent: '15', order: '#R-8' });
});

test('a code whose days are over is over, and what was set aside for it is free', async () => {
  const { db, id, code, importOrder } = await world();
  await importOrder('completed', '200');
  await db.prisma.offerCode.update({
    where: { code },
    data: { validUntil: new Date('2026-11-22T00:00:00Z'), acceptedAt: new Date('2026-11-20T00:00:00Z') },
  });
  await importOrder('cancelled', '-200');
  expect(await standing(db, id, code)).toEqual({ ...free, issued: 1, state: 'expired' });
  await importOrder('completed', '200');
  expect(await standing(db, id, code)).toEqual(used);
});

test('a code whose person has been given another in its place is not one more that stands', async () => {
  const { db, id, code, other, importOrder } = await world();
  await importOrder('completed', '200');
  const { contactId, accountId } = await db.prisma.offerCode.findUniqueOrThrow({ where: { code } });
  await sameEnrolment(db, { contactId, accountId, codes: [code, other] });
  await importOrder('cancelled', '-200');
  expect(await standing(db, id, code)).toEqual({ ...free, issued: 1, state: 'expired' });
});

test('sweeps and tills at the same time count every order once', async () => {
  const { db, ctx, id, code, importOrder } = await world();
  await redeemOffer(ctx, { code, order: 'R-7', amount: '200' });
  await importOrder('completed', '200', '');
  await db.prisma.order.updateMany({ where: { key: '#R-7' }, data: { status: 'cancelled' } });
  const tills = ['T-1', 'T-2', 'T-3'].map((order) => redeemOffer(ctx, { code, order, amount: '100' }));
  const sweeps = [1, 2, 3].map(() => redeemFromOrders(ctx, {}));
  const [reversals] = await Promise.all([Promise.all(sweeps), Promise.all(tills)]);
  expect(reversals.reduce((sum, { reversed }) => sum + reversed, 0)).toBe(1);
  const { redeemed, spent, state } = await standing(db, id, code);
  expect([redeemed, spent, state]).toEqual(state === 'redeemed' ? [1, '10', state] : [0, '0', 'issued']);
});

async function sameEnrolment(
  { prisma }: Db,
  of: { readonly accountId: string; readonly contactId: string; readonly codes: readonly string[] },
) {
  const { accountId, contactId, codes } = of;
  const programmeId = newId(LATER);
  await prisma.programme.create({
    data: { id: programmeId, name: 'Kaap', kind: 'custom', audience: {}, createdById: 'u1' },
  });
  const sequenceVersionId = newId(LATER);
  await prisma.sequenceVersion.create({ data: { id: sequenceVersionId, programmeId, number: 1, steps: {} } });
  const id = newId(LATER);
  await prisma.enrolment.create({
    data: { id, programmeId, sequenceVersionId, accountId, contactId, stepKey: 's1', stepEnteredAt: LATER },
  });
  await prisma.offerCode.updateMany({ where: { code: { in: [...codes] } }, data: { enrolmentId: id } });
}
