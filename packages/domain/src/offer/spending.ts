import { money } from '../money/index.ts';
import type { OfferUse } from './room.ts';

/** What an offer has cost, may still cost, and has left. Exact decimals in its currency. */
export interface OfferSpending {
  /** What codes that were used took. */
  readonly spent: string;
  /** What codes that stand are counted with. */
  readonly reserved: string;
  /** Null where nothing bounds it; never below zero. */
  readonly left: string | null;
}

/** How an offer's money stands. A budget that was lowered afterwards has nothing left rather than less than that. */
export function spendingOf({ budget, spent, reservedPerCode, issued, redeemed }: OfferUse): OfferSpending {
  const gone = money(spent);
  const reserved = money(reservedPerCode).times(Math.max(0, issued - redeemed));
  const left = budget === null ? null : money(budget).minus(gone).minus(reserved);
  return {
    spent: gone.toFixed(),
    reserved: reserved.toFixed(),
    left: left?.isNegative() ? '0' : (left?.toFixed() ?? null),
  };
}
