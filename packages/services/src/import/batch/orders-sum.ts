import type { Connection } from '@sleutel/db';
import type { Batch } from './record.ts';
import type { OrdersSum } from './result.ts';

/** SQL of the currency of an order `t`; null where neither it nor its account names one. */
const currency = `coalesce(t.currency, (SELECT a.currency FROM accounts a WHERE a.id = t.account_id))`;

/** SQL of what an order `t` was read as. */
export const addedOrder = `jsonb_build_object('orderedOn', t.ordered_on, 'amount', t.amount::text, 'currency', ${currency})`;

/** What the new and changed orders of a batch come to; null where there are none. */
export async function ordersSum(
  client: Connection,
  { id }: Batch,
  companyCurrency: string,
): Promise<OrdersSum | null> {
  const { rows } = await client.query<OrdersSum>(
    `WITH landing AS (
       SELECT t.ordered_on, t.amount, coalesce(${currency}, $2) AS currency FROM orders t WHERE t.import_id = $1
     ), sums AS (
       SELECT currency, count(*)::int AS count, min(ordered_on) AS first, max(ordered_on) AS last, sum(amount) AS amount
       FROM landing GROUP BY currency
     )
     SELECT sum(count)::int AS count, min(first)::text AS "from", max(last)::text AS until,
       jsonb_agg(jsonb_build_object('currency', currency, 'amount', amount::text) ORDER BY amount DESC) AS amounts
     FROM sums HAVING count(*) > 0`,
    [id, companyCurrency],
  );
  return rows[0] ?? null;
}
