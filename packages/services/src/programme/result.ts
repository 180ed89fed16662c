import { type Db, Prisma } from '@sleutel/db';
import { type AccountOutcome, programmeResult } from '@sleutel/domain/result';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb, notFound } from '../core/index.ts';

/** Of a quarter of a year most who mean to order again have had the time to. */
const USUAL_DAYS = 90;

const Input = z.object({
  id: z.uuid(),
  /** For how long an account is watched from the day it came into its arm. */
  days: z.int().min(7).max(730).default(USUAL_DAYS),
});

/**
 * What the accounts of a programme did against those it held out, each watched for as many days from the day it was put
 * into its arm, the first day counted in; those that came in later are watched until today.
 */
export const programmeResults = defineVerb({
  name: 'programme.result',
  input: Input,
  run: async (ctx, { id, days }) => {
    const { prisma, pool } = ctx.db;
    const programme = await prisma.programme.findUnique({
      where: { id },
      select: { launchedAt: true, holdOutShare: true, currency: true },
    });
    if (!programme) throw notFound('programme', id);
    const { timeZone } = await loadCompany(ctx.db);
    const outcomes = await loadOutcomes(pool, { id, days, timeZone, now: ctx.now() });
    const { treated, heldOut, ...result } = programmeResult(outcomes, days);
    return {
      ...result,
      days,
      currency: programme.currency,
      holdOutShare: programme.holdOutShare,
      treated: asJson(treated),
      heldOut: asJson(heldOut),
    };
  },
});

type ArmResult = ReturnType<typeof programmeResult>['treated'];

/** Money as decimal text. */
function asJson({ revenue, profit, offerCost, ...arm }: ArmResult) {
  return {
    ...arm,
    revenue: revenue.toFixed(),
    profit: profit?.toFixed() ?? null,
    offerCost: offerCost.toFixed(),
  };
}

interface Watch {
  readonly id: string;
  readonly days: number;
  readonly timeZone: string;
  readonly now: Date;
}

/**
 * The accounts of all arms in one query. Orders are those up to the last watched day, cancelled and returned ones with
 * their amounts; the first one counts when it was completed. A used code costs its discount, or what is set aside for it
 * where it is a gift.
 */
async function loadOutcomes(pool: Db['pool'], { id, days, timeZone, now }: Watch): Promise<AccountOutcome[]> {
  const { rows } = await pool.query<AccountOutcome>(Prisma.sql`
    WITH arms AS (
      SELECT account_id, arm, stratum, (assigned_at AT TIME ZONE ${timeZone})::date AS since,
             LEAST((assigned_at AT TIME ZONE ${timeZone})::date + ${days}::int,
                   (${now}::timestamptz AT TIME ZONE ${timeZone})::date) AS until
      FROM programme_arms WHERE programme_id = ${id}::uuid
    ), bought AS (
      SELECT a.account_id, min(o.ordered_on) FILTER (WHERE o.status = 'completed') AS first_on,
             count(*) FILTER (WHERE o.status = 'completed')::int AS orders,
             count(*) FILTER (WHERE o.status = 'completed' AND o.cost IS NULL)::int AS without_cost,
             sum(o.amount) AS revenue, sum(o.amount - o.cost) AS profit
      FROM arms a JOIN orders o ON o.account_id = a.account_id AND o.ordered_on BETWEEN a.since AND a.until
      GROUP BY a.account_id
    ), used AS (
      SELECT c.account_id, sum(COALESCE(r.discount, o.reserved_per_code)) AS cost
      FROM offers o
      JOIN offer_codes c ON c.offer_id = o.id
      JOIN redemptions r ON r.code_id = c.id
      JOIN arms a ON a.account_id = c.account_id
      WHERE o.programme_id = ${id}::uuid
        AND (r.redeemed_at AT TIME ZONE ${timeZone})::date BETWEEN a.since AND a.until
      GROUP BY c.account_id
    )
    SELECT a.arm, a.stratum, a.until - a.since AS days, b.first_on - a.since AS "orderedAfter",
           COALESCE(b.orders, 0) AS orders, COALESCE(b.without_cost, 0) AS "ordersWithoutCost",
           COALESCE(b.revenue, 0)::text AS revenue, b.profit::text AS profit,
           COALESCE(u.cost, 0)::text AS "offerCost"
    FROM arms a
    LEFT JOIN bought b ON b.account_id = a.account_id
    LEFT JOIN used u ON u.account_id = a.account_id
    ORDER BY a.account_id`);
  return rows;
}
