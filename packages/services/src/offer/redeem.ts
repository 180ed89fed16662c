import { Prisma } from '@sleutel/db';
import { KnownCurrency } from '@sleutel/domain/company';
import { money } from '@sleutel/domain/money';
import {
  describeRefusal,
  type OfferKind,
  type RedemptionReason,
  type RedemptionRefusal,
  readCode,
} from '@sleutel/domain/offer';
import { z } from 'zod';
import { type Authorised, auditSql, defineVerb } from '../core/index.ts';
import { orderCurrency, orderKeyOf, type StandingRecord } from './code-standing.ts';
import { loadKnownCost } from './order-cost.ts';
import { type Redeemed, type Redeeming, redeemCode } from './redeem-code.ts';

/** A net amount, exact as text; a JSON number is taken as it is written. */
const Amount = z
  .union([z.string().trim(), z.number().transform(String)])
  .refine((text) => /^\d{1,14}(\.\d{1,6})?$/.test(text), 'must be an amount, such as 1200 or "1200.50"');

const Name = z.union([z.string().trim(), z.int().transform(String)]).pipe(z.string().min(1).max(200));

export const RedeemInput = z.object({
  /** However it was typed: case, blanks and hyphens do not matter. */
  code: z.string().max(100),
  /** The account's id, as the company's files name it; without it the code is taken for whoever brings it. */
  account: Name.nullish(),
  /** The order's net amount before the discount. */
  amount: Amount.nullish(),
  /** What the order costs the company, for offers that keep a margin. */
  cost: Amount.nullish(),
  currency: KnownCurrency.nullish(),
  /** The order's own number. */
  order: Name.nullish(),
});
export type RedeemInput = z.infer<typeof RedeemInput>;

export type RedeemResult =
  | {
      readonly redeemed: true;
      readonly code: string;
      readonly account: string;
      readonly offer: { readonly key: string; readonly kind: OfferKind; readonly title: string };
      readonly order: string | null;
      readonly amount: string | null;
      /** Null where the offer is a share of an amount nobody named. */
      readonly discount: string | null;
      /** What is left of the amount. */
      readonly net: string | null;
      readonly redeemedAt: string;
    }
  | ({
      readonly redeemed: false;
      readonly reason: RedemptionReason;
      readonly message: string;
    } & RedemptionRefusal);

type Ctx = Authorised<'offer.redeem'>;

/** Redeems a code, once: of all who try at the same time one wins, and everybody else hears why not. */
export const redeemOffer = defineVerb({
  name: 'offer.redeem',
  input: RedeemInput,
  run: async (ctx, input): Promise<RedeemResult> => {
    const text = readCode(input.code);
    if (text === null) return refused({ reason: 'code-mistyped' });
    const at = ctx.now();
    const done = await redeemCode(ctx.db.pool, redeemingOf(ctx, { ...input, code: text }, at));
    return done.kind === 'refused' ? refused(done.refusal) : success(done, input, at);
  },
});

function redeemingOf(ctx: Ctx, input: RedeemInput, at: Date): Redeeming {
  const orderKey = input.order ? orderKeyOf(input.order) : null;
  const amount = input.amount ?? null;
  return {
    text: input.code,
    orderKey,
    source: 'api',
    at,
    now: at,
    requestFor: async (standing) => {
      const known = await loadKnownCost(ctx.db.pool, standing, orderKey, at);
      return {
        accountId: await accountIdOf(ctx, standing, input.account ?? null),
        currency: orderCurrency(standing, { currency: input.currency ?? null, amount }),
        amount,
        cost: input.cost ?? known.cost,
        usualCostShare: known.usualCostShare,
        at,
      };
    },
    alongside: (tx, { id }) =>
      auditSql(tx, ctx, 'offer.redeem', 'offerCode', id, { order: input.order ?? null, amount }),
  };
}

/**
 * The named account by either of its ids, also those it had before it went into the code's own account; any other name
 * is another account.
 */
async function accountIdOf(
  { db }: Ctx,
  { code }: StandingRecord,
  named: string | null,
): Promise<string | null> {
  if (named === null || named === code.accountId) return named;
  if (named === code.account) return code.accountId;
  const { rowCount } = await db.pool.query(Prisma.sql`
    SELECT FROM account_merges
    WHERE winner_id = ${code.accountId}::uuid AND ${named} IN (loser_external_id, loser_id::text)`);
  return rowCount === 0 ? named : code.accountId;
}

function refused(refusal: RedemptionRefusal): RedeemResult {
  return { redeemed: false, message: describeRefusal(refusal), ...refusal };
}

function success(
  { standing, granted }: Extract<Redeemed, { kind: 'redeemed' }>,
  { amount, order }: RedeemInput,
  at: Date,
): RedeemResult {
  const { code, offer } = standing;
  const { discount } = granted;
  const texts = offer.texts.en ?? Object.values(offer.texts)[0];
  return {
    redeemed: true,
    code: code.text,
    account: code.account,
    offer: { key: offer.key, kind: offer.kind, title: texts?.title ?? offer.key },
    order: order ?? null,
    amount: amount ?? null,
    discount: discount?.toFixed() ?? null,
    net: amount && discount ? money(amount).minus(discount).toFixed() : null,
    redeemedAt: at.toISOString(),
  };
}
