import { type Db, Prisma } from '@sleutel/db';
import { companyDay } from '../company/index.ts';
import type { StandingRecord } from './code-standing.ts';

type Reader = Pick<Db['pool'], 'query'>;

export interface KnownCost {
  /** What the order itself costs, where it has been imported with its cost. */
  readonly cost: string | null;
  /** Cost per unit of amount in the account's completed orders of the last year whose cost is known. */
  readonly usualCostShare: string | null;
}

/** What is known of an order's cost; asked only for offers that keep a margin. */
export async function loadKnownCost(
  db: Reader,
  { code, offer }: StandingRecord,
  orderKey: string | null,
  at: Date,
): Promise<KnownCost> {
  if (offer.marginFloor === null) return { cost: null, usualCostShare: null };
  const day = await companyDay(db, at);
  const { rows } = await db.query<KnownCost>(Prisma.sql`
    SELECT (SELECT cost FROM orders WHERE key = ${orderKey} AND account_id = ${code.accountId}::uuid LIMIT 1) AS cost,
           (SELECT CASE WHEN sum(amount) > 0 THEN sum(cost) / sum(amount) END FROM orders
            WHERE account_id = ${code.accountId}::uuid AND status = 'completed' AND cost IS NOT NULL
              AND ordered_on > ${day}::date - 365) AS "usualCostShare"`);
  return rows[0] ?? { cost: null, usualCostShare: null };
}
