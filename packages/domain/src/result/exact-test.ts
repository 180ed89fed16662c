import lnGamma from '@stdlib/math-base-special-gammaln';
import type { Proportion } from './proportion.ts';

/** The two arms within one stratum. */
export interface Stratum {
  readonly treated: Proportion;
  readonly heldOut: Proportion;
}

/** Chances of 0, 1, 2 … events, from the `from`-th on; those before and after are none. */
interface Chances {
  readonly from: number;
  readonly chances: readonly number[];
}

/** A chance smaller than this adds nothing that a p-value could show. */
const NEGLIGIBLE = 1e-16;
/** Chances that differ by less are the same. */
const SAME = 1 + 1e-7;

/**
 * The exact two-sided p-value that the treated do no different: the chance, over every way in which the accounts of
 * each stratum could have been put into arms of these sizes, of a number of events among the treated that is as rare
 * as the one seen or rarer. With one stratum it is Fisher's test; with several the one of Mehta, Patel and Gray 1985
 * for 2 × 2 tables in strata. Exact up to double precision.
 */
export function exactP(strata: readonly Stratum[]): number {
  const all = strata.map(chancesOf).reduce(together, { from: 0, chances: [1] });
  const seen = strata.reduce((sum, { treated }) => sum + treated.events, 0);
  const rarest = (all.chances[seen - all.from] ?? 0) * SAME;
  const p = all.chances.reduce((sum, chance) => (chance <= rarest ? sum + chance : sum), 0);
  return Math.min(1, p);
}

/** Hypergeometric: how many of the stratum's events fall to the treated when nothing but chance decides. */
function chancesOf({ treated, heldOut }: Stratum): Chances {
  const events = treated.events + heldOut.events;
  const from = Math.max(0, events - heldOut.of);
  const until = Math.min(events, treated.of);
  const ways = lnChoose(treated.of + heldOut.of, events);
  const chances = Array.from({ length: until - from + 1 }, (_, index) =>
    Math.exp(lnChoose(treated.of, from + index) + lnChoose(heldOut.of, events - from - index) - ways),
  );
  return trimmed({ from, chances });
}

function lnChoose(n: number, k: number): number {
  return lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);
}

/** The chances of the sum of two independent numbers. */
function together(one: Chances, other: Chances): Chances {
  const sums = new Float64Array(one.chances.length + other.chances.length - 1);
  one.chances.forEach((chance, index) => {
    other.chances.forEach((beside, place) => {
      sums[index + place] = (sums[index + place] ?? 0) + chance * beside;
    });
  });
  return trimmed({ from: one.from + other.from, chances: [...sums] });
}

function trimmed({ from, chances }: Chances): Chances {
  const first = chances.findIndex((chance) => chance > NEGLIGIBLE);
  const last = chances.findLastIndex((chance) => chance > NEGLIGIBLE);
  return { from: from + first, chances: chances.slice(first, last + 1) };
}
