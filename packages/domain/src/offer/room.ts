import { type MoneyValue, money } from '../money/index.ts';
import type { OfferTerms } from './terms.ts';

/** What bounds an offer, and how much of it is given out. */
export type OfferUse = Pick<OfferTerms, 'maxCodes' | 'stock'> & {
  readonly issued: number;
  readonly budget: MoneyValue | null;
  readonly reservedPerCode: MoneyValue;
};

/** How many more codes its limit, stock and budget leave; Infinity where nothing bounds it. */
export function roomOf(offer: OfferUse): number {
  const bounds = [offer.maxCodes, offer.stock, affordable(offer)].filter((bound) => bound !== null);
  return Math.max(0, Math.min(Number.POSITIVE_INFINITY, ...bounds.map((bound) => bound - offer.issued)));
}

/** How many codes the budget pays for in all; null where there is no budget or a code costs nothing. */
function affordable({ budget, reservedPerCode }: OfferUse): number | null {
  const each = money(reservedPerCode);
  if (budget === null || each.isZero()) return null;
  return money(budget).dividedToIntegerBy(each).toNumber();
}
