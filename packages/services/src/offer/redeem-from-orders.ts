import { Prisma } from '@sleutel/db';
import { describeRefusal, type RedemptionReason } from '@sleutel/domain/offer';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, auditSql, defineVerb } from '../core/index.ts';
import { orderCurrency } from './code-standing.ts';
import { loadKnownCost } from './order-cost.ts';
import { type Redeemed, redeemCode } from './redeem-code.ts';
import { type ReversalScope, reverseRedemptions } from './reverse-redemptions.ts';
import type { RedemptionSource } from './write-redemption.ts';

type Ctx = Authorised<'offer.redeemFromOrders'>;

/** An order that a code which is not redeemed was used with. */
interface Candidate {
  readonly source: RedemptionSource;
  readonly code: string;
  readonly orderKey: string;
  readonly accountId: string;
  readonly amount: string | null;
  readonly cost: string | null;
  readonly currency: string | null;
  /** When its day began, in the company's zone; of a use at a till its moment. */
  readonly at: Date;
}

export interface OrderRedemptions {
  readonly redeemed: number;
  /** Codes whose order was cancelled or returned after they were redeemed with it. */
  readonly reversed: number;
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
 * Takes back what was redeemed with orders that were cancelled or returned since, and gives it again where they came
 * back. Then finds the codes that orders brought back and redeems them, by the same rule and the same conditional write as at the
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
    const scope = { importId: importId ?? null, endedAfter: endedAfter(ctx) };
    const reversed = await reverseRedemptions(ctx, scope);
    const candidates = [...(await findReturning(ctx, scope)), ...(await findCandidates(ctx, scope))];
    for (const candidate of candidates) {
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
    return { redeemed: done.size, reversed, refused, refusedCount };
  },
});

function endedAfter(ctx: Ctx): Date {
  return new Date(ctx.now().getTime() - LATE_DAYS * 86_400_000);
}

/** Uses at a till that were taken back with their order, which is no longer cancelled or returned. */
async function findReturning(ctx: Ctx, { importId, endedAfter: late }: ReversalScope): Promise<Candidate[]> {
  const { rows } = await ctx.db.pool.query<Candidate>(Prisma.sql`
    SELECT 'api' AS source, c.code, r.order_key AS "orderKey", c.account_id AS "accountId",
           trim_scale(r.amount)::text AS amount, NULL AS cost, NULL AS currency, r.redeemed_at AS at
    FROM reversed_redemptions r
    JOIN offer_codes c ON c.id = r.code_id
    LEFT JOIN LATERAL (
      SELECT status, import_id FROM orders WHERE key = r.order_key AND account_id = c.account_id LIMIT 1
    ) o ON TRUE
    WHERE c.state IN ('issued', 'accepted', 'expired') AND c.valid_until > ${late}
      AND (o.status IS NULL OR o.status = 'completed')
      AND (${importId}::uuid IS NULL OR o.import_id = ${importId}::uuid)
    ORDER BY r.redeemed_at, r.code_id`);
  return rows;
}

async function findCandidates(ctx: Ctx, { importId, endedAfter: late }: ReversalScope): Promise<Candidate[]> {
  const { timeZone } = await loadCompany(ctx.db);
  const { rows } = await ctx.db.pool.query<Candidate>(Prisma.sql`
    SELECT 'order' AS source, c.code, o.key AS "orderKey", o.account_id AS "accountId", trim_scale(o.amount)::text AS amount,
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
  const { source, code, orderKey, accountId, amount, cost, at } = candidate;
  return redeemCode(ctx.db.pool, {
    text: code,
    orderKey,
    source,
    at,
    now: ctx.now(),
    requestFor: async (standing) => {
      // What was granted at a till was judged there, in the offer's currency.
      if (source === 'api') return { accountId, currency: null, amount, cost, usualCostShare: null, at };
      const { usualCostShare } = await loadKnownCost(ctx.db.pool, standing, orderKey, at);
      return {
        accountId,
        currency: orderCurrency(standing, candidate),
        amount,
        cost,
        usualCostShare,
        at,
      };
    },
    alongside: async (tx, { id }) => {
      await auditSql(tx, ctx, 'offer.redeemFromOrders', 'offerCode', id, { order: orderKey, amount });
      if (source === 'order') return;
      await tx.query(Prisma.sql`
        DELETE FROM reversed_redemptions WHERE code_id = ${id}::uuid AND order_key = ${orderKey}`);
    },
  });
}
