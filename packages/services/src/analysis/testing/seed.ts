import { type Db, derivedId, ensureOrderPartitions, inTransaction } from '@sleutel/db';
import type { OrderRow } from '@sleutel/domain/analysis';
import { recomputeRollUps } from '../../order/index.ts';

const at = new Date('2026-01-01T00:00:00Z');

export function idOfAccount(externalId: string): string {
  return derivedId(at, externalId);
}

/** Puts accounts and orders into an empty database, with the roll-ups an import would have left. */
export async function seedOrders(db: Db, orders: readonly OrderRow[], extra: readonly string[] = []) {
  const names = [...new Set([...orders.map(({ account }) => account), ...extra])];
  await db.prisma.account.createMany({
    data: names.map((name) => ({ id: idOfAccount(name), externalId: name, name: `${name} Ltd` })),
  });
  const days = orders.map(({ date }) => date).sort();
  const client = await db.pool.connect();
  try {
    if (days[0]) await ensureOrderPartitions(client, days[0], days.at(-1) ?? days[0]);
  } finally {
    client.release();
  }
  await db.prisma.order.createMany({
    data: orders.map((order, index) => ({
      key: `#${index}`,
      number: String(index),
      orderedOn: new Date(order.date),
      accountId: idOfAccount(order.account),
      amount: String(order.amount),
      cost: order.cost === undefined || order.cost === null ? null : String(order.cost),
      status: order.status,
    })),
  });
  await inTransaction(db.pool, (client) =>
    recomputeRollUps(client, '(SELECT id AS account_id FROM accounts)'),
  );
}
