import { type Db, Prisma } from '@sleutel/db';
import type { AccountOutcome } from '@sleutel/domain/result';
import { groupBy } from '../core/index.ts';
import { costUnknown } from '../offer/cost-unknown.ts';

export interface Watch {
  /** SQL of who stands in which arm of what since when, as `armsOf` gives it. */
  readonly arms: Prisma.Sql;
  readonly days: number;
  readonly timeZone: string;
  readonly now: Date;
}

/** The accounts that were written to against those held out. */
export function armsOf(programmeIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT programme_id, account_id, arm, stratum, assigned_at
    FROM programme_arms WHERE programme_id = ANY(${programmeIds}::uuid[])`;
}

/**
 * The accounts of all arms in one query, by programme. Orders are those up to the last watched day, cancelled and returned ones with
 * their amounts; the first one counts when it was completed. A used code costs what its redemption
 * counted for, which is what was set aside for it where nobody knows its discount.
 */
export async function loadOutcomes(
  pool: Db['pool'],
  { arms, days, timeZone, now }: Watch,
): Promise<ReadonlyMap<string, readonly AccountOutcome[]>> {
  const { rows } = await pool.query<AccountOutcome & { readonly programmeId: string }>(Prisma.sql`
    WITH arms AS (
      SELECT programme_id, account_id, arm, stratum, (assigned_at AT TIME ZONE ${timeZone})::date AS since,
             LEAST((assigned_at AT TIME ZONE ${timeZone})::date + ${days}::int,
                   (${now}::timestamptz AT TIME ZONE ${timeZone})::date) AS until
      FROM (${arms}) AS stood
    ), bought AS (
      SELECT a.programme_id, a.account_id, min(o.ordered_on) FILTER (WHERE o.status = 'completed') AS first_on,
             count(*) FILTER (WHERE o.status = 'completed')::int AS orders,
             count(*) FILTER (WHERE o.status = 'completed' AND o.cost IS NULL)::int AS without_cost,
             sum(o.amount) AS revenue, sum(o.amount - o.cost) AS profit
      FROM arms a JOIN orders o ON o.account_id = a.account_id AND o.ordered_on BETWEEN a.since AND a.until
      GROUP BY a.programme_id, a.account_id
    ), used AS (
      SELECT a.programme_id, a.account_id, sum(r.charge) AS cost,
             count(*) FILTER (WHERE ${costUnknown})::int AS unknown
      FROM offers o
      JOIN offer_codes c ON c.offer_id = o.id
      JOIN redemptions r ON r.code_id = c.id
      JOIN arms a ON a.programme_id = o.programme_id AND a.account_id = c.account_id
      WHERE (r.redeemed_at AT TIME ZONE ${timeZone})::date BETWEEN a.since AND a.until
      GROUP BY a.programme_id, a.account_id
    )
    SELECT a.programme_id AS "programmeId", a.arm, a.stratum, a.until - a.since AS days, b.first_on - a.since AS "orderedAfter",
           COALESCE(b.orders, 0) AS orders, COALESCE(b.without_cost, 0) AS "ordersWithoutCost",
           COALESCE(b.revenue, 0)::text AS revenue, b.profit::text AS profit,
           COALESCE(u.cost, 0)::text AS "offerCost", COALESCE(u.unknown, 0) AS "offersWithoutCost"
    FROM arms a
    LEFT JOIN bought b ON b.programme_id = a.programme_id AND b.account_id = a.account_id
    LEFT JOIN used u ON u.programme_id = a.programme_id AND u.account_id = a.account_id
    ORDER BY a.account_id`);
  return groupBy(rows, ({ programmeId }) => programmeId);
}
