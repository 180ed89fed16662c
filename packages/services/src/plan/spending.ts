import { type Db, Prisma } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import type { PlanBudget } from '@sleutel/domain/plan';
import { costUnknown } from '../offer/cost-unknown.ts';

export interface PlanCostItem {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly spentOn: string;
  readonly summary: string;
  /** Decimal text. */
  readonly amount: string;
  readonly byName: string | null;
}

/** What was spent on the account of its budget: what redemptions counted for, and what was entered. */
export interface PlanSpending {
  readonly currency: string;
  /** The days it is counted over, `YYYY-MM-DD`; open ends are null. */
  readonly from: string | null;
  readonly until: string | null;
  readonly offers: string;
  readonly entered: string;
  readonly actual: string;
  /** Redemptions in other currencies, which are in no sum. */
  readonly otherCurrency: number;
  /** Redemptions of which nobody knows what they cost; in the sum they count with what was set aside for them. */
  readonly costUnknown: number;
  readonly costs: readonly PlanCostItem[];
}

interface PlanOf {
  readonly accountId: string;
  readonly planId: string | null;
  readonly budget: PlanBudget | null;
  readonly company: Pick<Company, 'currency' | 'timeZone'>;
}

export async function spendingOf({ pool }: Db, plan: PlanOf): Promise<PlanSpending> {
  const { accountId, planId, budget } = plan;
  const { currency: companyCurrency, timeZone } = plan.company;
  const from = budget?.from ?? null;
  const until = budget?.until ?? null;
  const [sums, costs] = await Promise.all([
    pool.query<Omit<PlanSpending, 'from' | 'until' | 'costs'>>(Prisma.sql`
      WITH money AS (
        SELECT COALESCE(${budget?.currency ?? null}, currency, ${companyCurrency}) AS currency
        FROM accounts WHERE id = ${accountId}::uuid
      ), redeemed AS (
        SELECT r.charge AS cost, ${costUnknown} AS unknown, COALESCE(o.currency, p.currency, ${companyCurrency}) AS currency
        FROM offer_codes c
        JOIN redemptions r ON r.code_id = c.id
        JOIN offers o ON o.id = c.offer_id
        LEFT JOIN programmes p ON p.id = o.programme_id
        WHERE c.account_id = ${accountId}::uuid
          AND (${from}::date IS NULL OR r.redeemed_at >= ${from}::date::timestamp AT TIME ZONE ${timeZone})
          AND (${until}::date IS NULL OR r.redeemed_at < (${until}::date + 1)::timestamp AT TIME ZONE ${timeZone})
      ), offers AS (
        SELECT COALESCE(sum(cost) FILTER (WHERE r.currency = money.currency), 0) AS cost,
               count(*) FILTER (WHERE r.currency <> money.currency)::int AS other,
               count(*) FILTER (WHERE r.currency = money.currency AND r.unknown)::int AS unknown
        FROM money LEFT JOIN redeemed r ON true
      ), entered AS (
        SELECT COALESCE(sum(amount), 0) AS cost FROM plan_costs
        WHERE plan_id = ${planId}::uuid
          AND (${from}::date IS NULL OR spent_on >= ${from}::date)
          AND (${until}::date IS NULL OR spent_on <= ${until}::date)
      )
      SELECT money.currency, trim_scale(offers.cost)::text AS offers, trim_scale(entered.cost)::text AS entered,
             trim_scale(offers.cost + entered.cost)::text AS actual, offers.other AS "otherCurrency",
             offers.unknown AS "costUnknown"
      FROM money, offers, entered`),
    pool.query<PlanCostItem>(Prisma.sql`
      SELECT c.id, c.spent_on AS "spentOn", c.summary, trim_scale(c.amount)::text AS amount, u.name AS "byName"
      FROM plan_costs c LEFT JOIN users u ON u.id = c.by_user_id
      WHERE c.plan_id = ${planId}::uuid ORDER BY c.spent_on DESC, c.id DESC LIMIT 200`),
  ]);
  const none = {
    currency: companyCurrency,
    offers: '0',
    entered: '0',
    actual: '0',
    otherCurrency: 0,
    costUnknown: 0,
  };
  return { ...(sums.rows[0] ?? none), from, until, costs: costs.rows };
}
