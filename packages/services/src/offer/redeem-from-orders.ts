import { Prisma } from '@sleutel/db';
import { describeRefusal, type RedemptionReason } from '@sleutel/domain/offer';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, auditSql, defineVerb } from '../core/index.ts';
import { orderCurrency } from './code-standing.ts';
import { loadKnownCost } from './order-cost.ts';
import { type Redeemed, redeemCode } from './redeem-code.ts';

type Ctx = Authorised<'offer.redeemFromOrders'>;

/** An order that names a code which is not redeemed yet. */
interface Candidate {
  readonly code: string;
  readonly orderKey: string;
  readonly accountId: string;
  readonly amount: string;
  readonly cost: string | null;
  readonly currency: string | null;
  /** When its day began, in the company's zone. */
  readonly at: Date;
}

export interface OrderRedemptions {
  readonly redeemed: number;
  /** Orders whose code did not count, and why; at most a hundred are named. */
  readonly refused: readonly {
    readonly order: string;
    readonly code: string;
    readonly reason: RedemptionReason;
    readonly message: string;
  }[];
  readonly refusedCount: number;
}

const NAMED = 100;

/** How long after its days a code is still looked for in orders that come late. */
const LATE_DAYS = 400;

/**
 * Finds the codes that orders brought back and redeems them, by the same rule and the same conditional write as at the
 * till; the first order of a code has it. Run after orders were imported, over all of them or one import's; running it
 * again redeems nothing twice.
 */
export const redeemFromOrders = defineVerb({
  name: 'offer.redeemFromOrders',
  input: z.object({ importId: z.uuid().nullish() }),
  run: async (ctx, { importId }): Promise<OrderRedemptions> => {
    const refused: OrderRedemptions['refused'][number][] = [];
    const done = new Set<string>();
    let refusedCount = 0;
    for (const candidate of await findCandidates(ctx, importId ?? null)) {
      if (done.has(candidate.code)) continue;
      const result = await redeemCandidate(ctx, candidate);
      if (result.kind === 'redeemed') done.add(candidate.code);
      else {
        refusedCount += 1;
        const { refusal } = result;
        const { orderKey: order, code } = candidate;
        if (refused.length < NAMED) {
          refused.push({ order, code, reason: refusal.reason, message: describeRefusal(refusal) });
        }
      }
    }
    return { redeemed: done.size, refused, refusedCount };
  },
});

async function findCandidates(ctx: Ctx, importId: string | null): Promise<Candidate[]> {
  const { timeZone } = await loadCompany(ctx.db);
  const late = new Date(ctx.now().getTime() - LATE_DAYS * 86_400_000);
  const { rows } = await ctx.db.pool.query<Candidate>(Prisma.sql`
    SELECT c.code, o.key AS "orderKey", o.account_id AS "accountId", trim_scale(o.amount)::text AS amount,
           trim_scale(o.cost)::text AS cost, o.currency,
           o.ordered_on::timestamp AT TIME ZONE ${timeZone} AS at
    FROM offer_codes c
    JOIN orders o ON translate(upper(o.offer_code), ' -', '') = translate(c.code, '-', '')
    WHERE c.state IN ('issued', 'accepted', 'expired') AND c.valid_until > ${late}
      AND o.offer_code IS NOT NULL AND o.status = 'completed' AND o.amount >= 0
      AND (${importId}::uuid IS NULL OR o.import_id = ${importId}::uuid)
    ORDER BY o.ordered_on, o.key`);
  return rows;
}

function redeemCandidate(ctx: Ctx, candidate: Candidate): Promise<Redeemed> {
  const { code, orderKey, accountId, amount, cost, currency, at } = candidate;
  return redeemCode(ctx.db.pool, {
    text: code,
    orderKey,
    source: 'order',
    at,
    requestFor: async (standing) => {
      const { usualCostShare } = await loadKnownCost(ctx.db.pool, standing, orderKey, at);
      return {
        accountId,
        currency: orderCurrency(standing, { currency, amount }),
        amount,
        cost,
        usualCostShare,
        at,
      };
    },
    alongside: (tx, { id }) =>
      auditSql(tx, ctx, 'offer.redeemFromOrders', 'offerCode', id, { order: orderKey, amount }),
  });
}
