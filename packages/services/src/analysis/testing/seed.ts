import { type Db, derivedId, ensureOrderPartitions } from '@sleutel/db';
import type { OrderRow } from '@sleutel/domain/analysis';

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
  await db.pool.query(monthsSql);
  await db.pool.query(rhythmsSql);
}

const monthsSql = `
  INSERT INTO order_months
  SELECT account_id, date_trunc('month', ordered_on)::date, count(*),
         count(*) FILTER (WHERE status <> 'completed'), sum(amount),
         count(*) FILTER (WHERE status = 'completed'),
         COALESCE(sum(amount) FILTER (WHERE status = 'completed'), 0), sum(amount - cost),
         sum(amount - cost) FILTER (WHERE status = 'completed')
  FROM orders GROUP BY 1, 2`;

const rhythmsSql = `
  INSERT INTO order_rhythms
  SELECT account_id, count(*), min(day), max(day), percentile_cont(0.5) WITHIN GROUP (ORDER BY gap),
         COALESCE(sum(ln(gap / 7.0)), 0)
  FROM (
    SELECT account_id, day, (day - lag(day) OVER (PARTITION BY account_id ORDER BY day))::float8 AS gap
    FROM (SELECT DISTINCT account_id, ordered_on AS day FROM orders WHERE status = 'completed') days
  ) gaps GROUP BY account_id`;
