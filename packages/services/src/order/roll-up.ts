import type { Connection } from '@sleutel/db';

/**
 * Makes the roll-ups of some accounts anew from their orders, as a set: `order_months`, `order_totals` and
 * `order_rhythms`. `accounts` names a table with a column `account_id`, each account once. Run it in the transaction
 * that wrote the orders.
 */
export async function recomputeRollUps(client: Connection, accounts: string): Promise<void> {
  for (const table of ['order_months', 'order_totals', 'order_rhythms']) {
    await client.query(`DELETE FROM ${table} USING ${accounts} a WHERE ${table}.account_id = a.account_id`);
  }
  await client.query(monthsOf(accounts));
  await client.query(rhythmsOf(accounts));
}

// Sorted by primary key, since an index filled in its order is filled faster.
function monthsOf(accounts: string): string {
  return `
    WITH months AS (INSERT INTO order_months (account_id, month, orders, cancelled, revenue, completed_orders,
      completed_revenue, profit, completed_profit)
    SELECT account_id, date_trunc('month', ordered_on::timestamp)::date AS month,
      count(*), count(*) FILTER (WHERE status <> 'completed'), sum(amount),
      count(*) FILTER (WHERE status = 'completed'),
      coalesce(sum(amount) FILTER (WHERE status = 'completed'), 0),
      sum(amount - cost), sum(amount - cost) FILTER (WHERE status = 'completed')
    FROM orders JOIN ${accounts} touched USING (account_id)
    GROUP BY 1, 2 ORDER BY 1, 2 RETURNING *)
    INSERT INTO order_totals (account_id, orders, cancelled, revenue, completed_orders, completed_revenue,
      completed_revenue_squares, profit, completed_profit, completed_profit_squares)
    SELECT account_id, sum(orders), sum(cancelled), sum(revenue), sum(completed_orders), sum(completed_revenue),
      sum(completed_revenue * completed_revenue), sum(profit), sum(completed_profit),
      sum(completed_profit * completed_profit)
    FROM months GROUP BY account_id ORDER BY account_id`;
}

// The sum of logarithms is added up by day, so that the same orders give the same last digit.
function rhythmsOf(accounts: string): string {
  return `
    WITH days AS (
      SELECT DISTINCT account_id, ordered_on AS day
      FROM orders JOIN ${accounts} touched USING (account_id) WHERE status = 'completed'
    ), gaps AS (
      SELECT account_id, day, (day - lag(day) OVER (PARTITION BY account_id ORDER BY day))::float8 AS gap
      FROM days
    )
    INSERT INTO order_rhythms (account_id, order_days, first_on, last_on, median_gap_days, sum_log_gap_weeks)
    SELECT account_id, count(*), min(day), max(day), percentile_cont(0.5) WITHIN GROUP (ORDER BY gap),
      coalesce(sum(ln(gap / 7) ORDER BY day), 0)
    FROM gaps GROUP BY account_id`;
}
