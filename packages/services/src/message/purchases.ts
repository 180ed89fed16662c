import { type Db, Prisma, prepared, uuidArray } from '@sleutel/db';
import type { OrderFacts } from '@sleutel/domain/template';

import { groupBy } from '../core/index.ts';

type Reader = Pick<Db['pool'], 'query'>;

/** What an account bought, as far as a message speaks of it. */
export interface Purchases {
  readonly orderCount: number;
  readonly lastOrderOn: string | null;
  /** Completed orders, the newest first. */
  readonly orders: OrderFacts[];
}

const NEWEST = 10;

interface OrderRow {
  readonly accountId: string;
  readonly date: string;
  readonly amount: string;
  readonly currency: string | null;
  readonly reference: string | null;
}

/** The completed orders of accounts: how many, the last, the newest few. Accounts without any are left out. */
export async function loadPurchases(
  db: Reader,
  accountIds: readonly string[],
  currencyOf: (accountId: string) => string,
): Promise<ReadonlyMap<string, Purchases>> {
  const ids = [...new Set(accountIds)];
  const counts = await countOrders(db, ids);
  const newest = await newestOrders(db, ids);
  const byAccount = groupBy(newest, (row) => row.accountId);
  return new Map(
    counts.map(({ accountId, orderCount, lastOrderOn }) => {
      const orders = (byAccount.get(accountId) ?? []).map(({ date, amount, currency, reference }) => ({
        date,
        amount,
        currency: currency ?? currencyOf(accountId),
        reference,
      }));
      return [accountId, { orderCount, lastOrderOn, orders }];
    }),
  );
}

async function countOrders(db: Reader, ids: readonly string[]) {
  const { rows } = await db.query<{
    accountId: string;
    orderCount: number;
    lastOrderOn: string | null;
  }>(
    prepared(Prisma.sql`
      SELECT t.account_id AS "accountId", t.completed_orders AS "orderCount", r.last_on AS "lastOrderOn"
      FROM order_totals t LEFT JOIN order_rhythms r ON r.account_id = t.account_id
      WHERE t.account_id = ANY(${uuidArray(ids)}::uuid[])`),
  );
  return rows;
}

async function newestOrders(db: Reader, ids: readonly string[]): Promise<OrderRow[]> {
  const { rows } = await db.query<OrderRow>(
    prepared(Prisma.sql`
      SELECT o.account_id AS "accountId", o.ordered_on AS date, trim_scale(o.amount)::text AS amount,
             o.currency, o.number AS reference
      FROM unnest(${uuidArray(ids)}::uuid[]) AS a(id)
      CROSS JOIN LATERAL (
        SELECT account_id, ordered_on, amount, currency, number FROM orders
        WHERE account_id = a.id AND status = 'completed'
        ORDER BY ordered_on DESC, key DESC LIMIT ${NEWEST}
      ) o
      ORDER BY o.account_id, o.ordered_on DESC, reference DESC`),
  );
  return rows;
}
