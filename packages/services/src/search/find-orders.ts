import { type Db, Prisma } from '@sleutel/db';
import type { OrderStatus } from '@sleutel/domain/order';
import { orderKeyOf } from '../offer/code-standing.ts';

/** An order by its own number. */
export interface FoundOrder {
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly orderedOn: string;
  readonly status: OrderStatus;
  readonly accountId: string;
  readonly account: string;
}

/** Orders whose number was typed whole, the newest first. */
export async function findOrders(
  pool: Db['pool'],
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<FoundOrder[]> {
  const keys = [...new Set([text, text.toUpperCase()])].map(orderKeyOf);
  const { rows } = await pool.query<FoundOrder>(Prisma.sql`
    SELECT o.number, o.ordered_on AS "orderedOn", o.status::text, a.id AS "accountId", a.name AS account
    FROM orders o JOIN accounts a ON a.id = o.account_id
    WHERE o.key = ANY(${keys}::text[])
    ORDER BY o.ordered_on DESC, o.key LIMIT ${limit}`);
  return rows;
}
