import { Z95 } from './interval.ts';
import type { Moments } from './moments.ts';
import { type Proportion, shareOf } from './proportion.ts';

/** The 80 % point of the standard normal distribution: what is there is found four times out of five. */
const POWER = 0.8416212335729143;
/** A smaller difference of reorder rates is not worth a programme. */
export const WORTH_TELLING = 0.05;
/** More is no plan. */
const MOST = 1_000_000;

/**
 * How many accounts, in both arms together and shared out as now, tell a difference of reorder rates as large as the one
 * seen, but of 5 points at the least; 5 % level, two-sided, 80 % power. Null beyond a million, and without one of the arms.
 */
export function accountsForRates(treated: Proportion, heldOut: Proportion): number | null {
  const difference = Math.max(WORTH_TELLING, Math.abs(shareOf(treated) - shareOf(heldOut)));
  const all = { events: treated.events + heldOut.events, of: treated.of + heldOut.of };
  // With nobody or everybody ordering the variance would be none: half an account is counted in.
  const share = (all.events + 0.5) / (all.of + 1);
  const variance = share * (1 - share);
  return needed(difference, variance, heldOut.of / all.of);
}

/** The same for means, with the variance that both arms have together; null too where the means are the same. */
export function accountsForMeans(treated: Moments, heldOut: Moments): number | null {
  if (treated.mean === null || heldOut.mean === null) return null;
  const count = treated.count + heldOut.count;
  if (count < 3) return null;
  const variance = (treated.squares + heldOut.squares) / (count - 2);
  return needed(Math.abs(treated.mean - heldOut.mean), variance, heldOut.count / count);
}

function needed(difference: number, variance: number, shareHeldOut: number): number | null {
  if (!(shareHeldOut > 0 && shareHeldOut < 1) || difference === 0) return null;
  const spread = variance / (1 - shareHeldOut) + variance / shareHeldOut;
  const count = Math.ceil(((Z95 + POWER) ** 2 * spread) / difference ** 2);
  return count > MOST ? null : count;
}
