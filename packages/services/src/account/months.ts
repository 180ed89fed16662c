import { type Db, Prisma, prepared } from '@sleutel/db';

/** The orders of one account in one calendar month; money is decimal text. */
export interface AccountMonth {
  /** `YYYY-MM` */
  readonly month: string;
  /** All orders, of which `cancelled` were cancelled or returned. */
  readonly orders: number;
  readonly cancelled: number;
  readonly revenue: string;
  readonly completedOrders: number;
  readonly completedRevenue: string;
  /** Null where no cost is known. */
  readonly profit: string | null;
}

/** From the month of the first order to the month of `lastDay`, months without an order included. */
export async function monthsOf(db: Db, accountId: string, lastDay: string): Promise<AccountMonth[]> {
  const { rows } = await db.pool.query<AccountMonth>(
    prepared(Prisma.sql`
    WITH own AS (SELECT * FROM order_months WHERE account_id = ${accountId}::uuid)
    SELECT to_char(m, 'YYYY-MM') AS month, COALESCE(own.orders, 0) AS orders,
           COALESCE(own.cancelled, 0) AS cancelled, COALESCE(own.revenue, 0) AS revenue,
           COALESCE(own.completed_orders, 0) AS "completedOrders",
           COALESCE(own.completed_revenue, 0) AS "completedRevenue", own.profit
    FROM generate_series(
           (SELECT min(month) FROM own)::timestamp,
           GREATEST((SELECT max(month) FROM own), date_trunc('month', ${lastDay}::date))::timestamp,
           interval '1 month') m
    LEFT JOIN own ON own.month = m::date
    ORDER BY m`),
  );
  return rows;
}
