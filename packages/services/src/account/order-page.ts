import { type Db, Prisma, prepared } from '@sleutel/db';

export interface AccountOrder {
  readonly key: string;
  readonly number: string | null;
  /** `YYYY-MM-DD` */
  readonly orderedOn: string;
  /** Net, decimal text; negative where cancelled or returned. */
  readonly amount: string;
  readonly cost: string | null;
  readonly status: 'completed' | 'cancelled' | 'returned';
  readonly currency: string | null;
  readonly country: string | null;
  readonly offerCode: string | null;
}

export interface OrderPage {
  readonly total: number;
  readonly items: readonly AccountOrder[];
}

/** One page of an account's orders, newest first. */
export async function orderPage(
  db: Db,
  accountId: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<OrderPage> {
  const [{ rows }, counted] = await Promise.all([
    db.pool.query<AccountOrder>(
      prepared(Prisma.sql`
      SELECT key, number, ordered_on AS "orderedOn", amount, cost, status, currency, country,
             offer_code AS "offerCode"
      FROM orders WHERE account_id = ${accountId}::uuid
      ORDER BY ordered_on DESC, key DESC LIMIT ${page.limit} OFFSET ${page.offset}`),
    ),
    db.pool.query<{ total: number }>(
      prepared(Prisma.sql`
      SELECT orders AS total FROM order_totals WHERE account_id = ${accountId}::uuid`),
    ),
  ]);
  return { total: counted.rows[0]?.total ?? 0, items: rows };
}
