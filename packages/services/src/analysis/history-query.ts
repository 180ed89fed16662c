import { Prisma } from '@sleutel/db';
import { lastWholeMonth, type Measure } from '@sleutel/domain/analysis';

interface Measured {
  readonly amount: Prisma.Sql;
  readonly squares: Prisma.Sql;
}

/** Which sums the evenness of months and the value at risk rest on. */
const measured: Record<Measure, Measured> = {
  revenue: { amount: Prisma.sql`completed_revenue`, squares: Prisma.sql`completed_revenue_squares` },
  profit: { amount: Prisma.sql`completed_profit`, squares: Prisma.sql`completed_profit_squares` },
};

/**
 * In an order that never changes, since sums of floating point depend on it: one row for each account, with
 * the sums of its months and its rhythm until `asOf`, from the roll-ups where these say the same as the
 * orders do. The sums of completed orders are those of the measure alone; exact products are dear. `whole` is null where
 * all months are whole.
 */
export function historyQuery(source: 'rollUps' | 'orders', asOf: string, measure: Measure): Prisma.Sql {
  const amount = measured[measure];
  const [sums, rhythms] =
    source === 'rollUps'
      ? [rolledUpSums(asOf, amount), rolledUpRhythms]
      : [sumsUntil(asOf, amount), rhythmsUntil(asOf)];
  return Prisma.sql`
    WITH rhythms AS (${rhythms}), sums AS (${sums})
    SELECT a.id, a.external_id, a.marked_key, a.type, a.type_set_by, a.type_reason,
           s.orders, s.cancelled, s.completed_orders, s.revenue, s.profit, s.completed, s.whole,
           s.whole_squares, r.order_days, r.first_on, r.last_on, r.median_gap_days, r.sum_log_gap_weeks
    FROM accounts a
    LEFT JOIN sums s ON s.account_id = a.id
    LEFT JOIN rhythms r ON r.account_id = a.id
    ORDER BY a.id`;
}

/**
 * Most months are whole: what the few others add is taken off the totals again. Only accounts that ordered since the last
 * whole month have others, and they are looked up one by one, which is less than all months of all accounts.
 */
function rolledUpSums(asOf: string, { amount, squares }: Measured): Prisma.Sql {
  const whole = Prisma.sql`${wholeUntil(asOf)}::date`;
  return Prisma.sql`
    SELECT t.account_id, t.orders, t.cancelled, t.completed_orders, t.revenue, t.profit, t.${amount} AS completed,
           CASE WHEN l.account_id IS NOT NULL THEN t.${amount} - COALESCE(l.amount, 0) END AS whole,
           t.${squares} - COALESCE(l.squares, 0) AS whole_squares
    FROM order_totals t
    LEFT JOIN (
      SELECT m.account_id, sum(m.${amount}) AS amount, sum(m.${amount} * m.${amount}) AS squares
      FROM order_rhythms r
      JOIN order_months m ON m.account_id = r.account_id AND m.month > ${whole}
      WHERE r.last_on >= ${whole} + interval '1 month'
      GROUP BY m.account_id
    ) l ON l.account_id = t.account_id`;
}

const rolledUpRhythms = Prisma.sql`SELECT * FROM order_rhythms`;

function sumsUntil(asOf: string, { amount }: Measured): Prisma.Sql {
  const whole = Prisma.sql`FILTER (WHERE month <= ${wholeUntil(asOf)}::date)`;
  return Prisma.sql`
    SELECT account_id, sum(orders)::int AS orders, sum(cancelled)::int AS cancelled,
           sum(completed_orders)::int AS completed_orders, sum(revenue) AS revenue, sum(profit) AS profit,
           sum(${amount}) AS completed, COALESCE(sum(${amount}) ${whole}, 0) AS whole,
           sum(${amount} * ${amount}) ${whole} AS whole_squares
    FROM (${monthsUntil(asOf)}) months GROUP BY account_id`;
}

/** The last month that is over, by its first day. */
function wholeUntil(asOf: string): string {
  return `${lastWholeMonth(asOf)}-01`;
}

function monthsUntil(asOf: string): Prisma.Sql {
  return Prisma.sql`
    SELECT account_id, date_trunc('month', ordered_on)::date AS month,
           count(*) AS orders, count(*) FILTER (WHERE status <> 'completed') AS cancelled,
           sum(amount) AS revenue, sum(amount - cost) AS profit,
           count(*) FILTER (WHERE status = 'completed') AS completed_orders,
           COALESCE(sum(amount) FILTER (WHERE status = 'completed'), 0) AS completed_revenue,
           sum(amount - cost) FILTER (WHERE status = 'completed') AS completed_profit
    FROM orders WHERE ordered_on <= ${asOf}::date GROUP BY 1, 2`;
}

function rhythmsUntil(asOf: string): Prisma.Sql {
  return Prisma.sql`
    SELECT account_id, count(*)::int AS order_days, min(day) AS first_on, max(day) AS last_on,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY gap) AS median_gap_days,
           COALESCE(sum(ln(gap / 7.0::float8) ORDER BY day), 0)::float8 AS sum_log_gap_weeks
    FROM (
      SELECT account_id, day, (day - lag(day) OVER (PARTITION BY account_id ORDER BY day))::float8 AS gap
      FROM (SELECT DISTINCT account_id, ordered_on AS day FROM orders
            WHERE status = 'completed' AND ordered_on <= ${asOf}::date) days
    ) gaps
    GROUP BY account_id`;
}
