import { type MoneyValue, money } from '../money/index.ts';
import type { OfferTerms } from './terms.ts';

/** What bounds an offer, and how much of it is given out. */
export type OfferUse = Pick<OfferTerms, 'maxCodes' | 'stock'> & {
  /** Codes that stand or were redeemed. */
  readonly issued: number;
  readonly redeemed: number;
  readonly budget: MoneyValue | null;
  readonly reservedPerCode: MoneyValue;
  /** What the redeemed codes cost of the budget. */
  readonly spent: MoneyValue;
};

/** How many more codes its limit, stock and budget leave; Infinity where nothing bounds it. */
export function roomOf(offer: OfferUse): number {
  const { maxCodes, stock, issued } = offer;
  const counts = [maxCodes, stock].filter((bound) => bound !== null).map((bound) => bound - issued);
  return Math.max(0, Math.min(affordable(offer), ...counts));
}

/** How many more codes the budget pays for; Infinity where there is no budget or a code costs nothing. */
function affordable({ budget, reservedPerCode, spent, issued, redeemed }: OfferUse): number {
  const each = money(reservedPerCode);
  if (budget === null || each.isZero()) return Number.POSITIVE_INFINITY;
  const standing = each.times(issued - redeemed);
  return money(budget).minus(money(spent)).minus(standing).dividedToIntegerBy(each).toNumber();
}
