import type { Decimal } from 'decimal.js';
import { z } from 'zod';
import { money } from '../money/index.ts';
import { discountOf } from './discount.ts';
import { type MarginFloor, marginRefusal, type OrderCost } from './margin.ts';
import type { RedemptionRefusal } from './refusal.ts';
import type { OfferUse } from './room.ts';

/** An offer as it stands when one of its codes comes back. */
export interface OfferStanding extends MarginFloor, OfferUse {
  /** In which its budget, its discounts and what it has cost are. */
  readonly currency: string;
}

/** Where a code stands. */
export const OfferCodeState = z.enum(['issued', 'accepted', 'redeemed', 'released', 'expired']);
export type OfferCodeState = z.infer<typeof OfferCodeState>;

export interface CodeStanding {
  readonly state: OfferCodeState;
  readonly validUntil: Date;
  readonly accountId: string;
  readonly redemption: { readonly at: Date; readonly order: string | null } | null;
}

/** What a code is to be redeemed with. What is null is not known. */
export interface RedemptionRequest extends OrderCost {
  readonly accountId: string | null;
  /** Of the amount and the cost; what is not known is taken as the offer's. */
  readonly currency: string | null;
  /** The moment that has to lie within the code's days: now, or the day of the order. */
  readonly at: Date;
}

export type RedemptionVerdict =
  | {
      readonly kind: 'granted';
      /** Null where it is a share of an amount nobody named. */
      readonly discount: Decimal | null;
      /** The order's, to be added up with others of the offer; null where it is not in the offer's currency. */
      readonly amount: Decimal | null;
      /** What it counts for against the budget. */
      readonly charge: Decimal;
    }
  | { readonly kind: 'refused'; readonly refusal: RedemptionRefusal };

/** Whether a code may be redeemed, and for how much. The write that follows makes sure that it still holds. */
export function judgeRedemption(
  code: CodeStanding,
  offer: OfferStanding,
  request: RedemptionRequest,
): RedemptionVerdict {
  const discount = discountOf(offer, request.amount);
  const charge = chargeOf(offer, discount);
  const refusal =
    codeRefusal(code, request) ??
    orderRefusal(offer, request, discount) ??
    roomRefusal(offer, code.state === 'expired', charge);
  if (refusal) return { kind: 'refused', refusal };
  const amount = request.amount === null || isForeign(offer, request) ? null : money(request.amount);
  return { kind: 'granted', discount, amount, charge };
}

function isForeign(offer: OfferStanding, { currency }: RedemptionRequest): boolean {
  return currency !== null && currency !== offer.currency;
}

/** A gift or special terms take nothing off the order, in whatever it is paid. */
function takesOff({ kind }: OfferStanding): boolean {
  return kind === 'percent' || kind === 'amount';
}

/** A gift costs what a code is reckoned with; so does a discount nobody knows. */
function chargeOf(offer: OfferStanding, discount: Decimal | null): Decimal {
  return discount === null || !takesOff(offer) ? money(offer.reservedPerCode) : discount;
}

function codeRefusal(code: CodeStanding, { accountId, at }: RedemptionRequest): RedemptionRefusal | null {
  if (accountId !== null && accountId !== code.accountId) return { reason: 'other-account' };
  if (code.state === 'redeemed') {
    const { redemption } = code;
    return {
      reason: 'redeemed-already',
      redeemedAt: redemption?.at.toISOString() ?? null,
      order: redemption?.order ?? null,
    };
  }
  if (code.state === 'released') return { reason: 'code-released' };
  return at < code.validUntil ? null : { reason: 'code-expired', validUntil: code.validUntil.toISOString() };
}

function orderRefusal(
  offer: OfferStanding,
  request: RedemptionRequest,
  discount: Decimal | null,
): RedemptionRefusal | null {
  const { currency, budget } = offer;
  if (takesOff(offer) && isForeign(offer, request)) {
    return { reason: 'other-currency', currency };
  }
  const unbounded = discount === null && money(offer.reservedPerCode).isZero();
  if (unbounded && budget !== null) return { reason: 'amount-needed' };
  return marginRefusal(offer, request);
}

/**
 * A code that stands has its share of the budget reserved; what it takes beyond that, and all that a code takes whose
 * reservation ended with its days, must fit into what is not reserved for others.
 */
function roomRefusal(offer: OfferStanding, unreserved: boolean, charge: Decimal): RedemptionRefusal | null {
  const { stock, maxCodes, budget, issued, redeemed } = offer;
  if (redeemed >= Math.min(stock ?? Number.POSITIVE_INFINITY, maxCodes ?? Number.POSITIVE_INFINITY)) {
    return { reason: 'none-left' };
  }
  if (budget === null) return null;
  const each = money(offer.reservedPerCode);
  const total = money(offer.spent).plus(charge);
  const others = Math.max(0, issued - redeemed - (unreserved ? 0 : 1));
  const withinOwn = !unreserved && charge.lte(each);
  const needed = withinOwn ? total : total.plus(each.times(others));
  return needed.gt(money(budget)) ? { reason: 'budget-spent' } : null;
}
