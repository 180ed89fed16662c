import type { Db } from '@sleutel/db';

/**
 * The day of the last order of any kind; null without one. The roll-ups know the last completed order; only
 * accounts with a cancelled or returned one in that month or later are looked up among the orders.
 */
export async function lastOrderDay(pool: Db['pool']): Promise<string | null> {
  const { rows } = await pool.query<{ day: string | null }>(`
    WITH completed AS (SELECT max(last_on) AS day FROM order_rhythms)
    SELECT GREATEST((SELECT day FROM completed), max(later.day)) AS day
    FROM (
      SELECT t.account_id, min(o.month) AS month
      FROM order_totals t
      JOIN order_months o ON o.account_id = t.account_id AND o.cancelled > 0
        AND o.month >= COALESCE(date_trunc('month', (SELECT day FROM completed)), '-infinity')::date
      WHERE t.cancelled > 0
      GROUP BY t.account_id
    ) m
    CROSS JOIN LATERAL (
      SELECT max(ordered_on) AS day FROM orders WHERE account_id = m.account_id AND ordered_on >= m.month
    ) later`);
  return rows[0]?.day ?? null;
}
