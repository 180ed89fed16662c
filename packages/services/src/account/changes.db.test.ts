import { createDb, type Db, newId } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { money, sumMoney } from '@sleutel/domain/money';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAnalysis } from '../analysis/index.ts';
import { contextFor } from '../analysis/testing/context.ts';
import { someOrders } from '../analysis/testing/orders.ts';
import { idOfAccount, seedOrders } from '../analysis/testing/seed.ts';
import type { ServiceContext } from '../core/index.ts';
import { accountChanges } from './index.ts';

let database: TestDatabase;
let db: Db;
let ctx: ServiceContext;
const id = () => idOfAccount('C1000');

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  ctx = contextFor(db, '2026-01-02T08:00:00Z');
  await seedOrders(db, someOrders(10), ['Alpha']);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

test('an account nobody has analysed or met has nothing to compare', async () => {
  expect(await accountChanges(ctx, { id: idOfAccount('Alpha') })).toEqual({ analysis: null, meeting: null });
});

test('what moved between two analyses, and what was ordered and happened since each day', async () => {
  await runAnalysis(contextFor(db, '2025-06-30T08:00:00Z'), { asOf: '2025-06-30' });
  await runAnalysis(ctx, { asOf: '2025-12-31' });
  await db.prisma.interaction.create({
    data: {
      id: newId(ctx.now()),
      accountId: id(),
      kind: 'visit',
      happenedAt: new Date('2025-09-10T10:00:00Z'),
      summary: 'Met',
    },
  });
  await db.prisma.complaint.createMany({
    data: ['2025-06-30', '2025-07-05', '2025-11-01'].map((on) => ({
      id: newId(ctx.now()),
      accountId: id(),
      openedOn: new Date(on),
      summary: 'Chipped',
    })),
  });
  const { analysis, meeting } = await accountChanges(ctx, { id: id() });
  expect(analysis?.since).toBe('2025-06-30');
  expect(analysis?.orders).toEqual(await ordersAfter('2025-06-30'));
  expect(analysis?.changes.map(({ kind }) => kind)).toEqual(['cell', 'riskShrank']);
  expect(analysis?.events).toContainEqual({ kind: 'complaint', count: 2 });
  expect(meeting).toMatchObject({ since: '2025-09-10', orders: await ordersAfter('2025-09-10') });
  expect(meeting?.events).toContainEqual({ kind: 'complaint', count: 1 });
});

async function ordersAfter(day: string) {
  const orders = await db.prisma.order.findMany({
    where: { accountId: id(), status: 'completed', orderedOn: { gt: new Date(day) } },
  });
  const amount = sumMoney(orders.map((order) => money(order.amount.toFixed())));
  return { count: orders.length, amount: amount.toFixed(6) };
}
