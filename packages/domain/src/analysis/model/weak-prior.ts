import type { Objective } from './likelihood.ts';

/**
 * What is assumed where the data are too few or too alike to tell. Every quantity is log-normal: the middle
 * is its median, `spread` the standard deviation of its logarithm. A dozen accounts with a few orders each
 * outweigh it where they speak clearly.
 *
 * - `r` 1: rates of buying differ as widely as an exponential distribution.
 * - `gapWeeks` 8.7 (two months) between two orders, from three days to two years within two spreads.
 * - `a`, `b`: one order in eight is the last, between the published fit of CDNOW (MBG/NBD a 0.891,
 *   b 1.614) and that of the wholesaler in the UCI data set "Online Retail" (a 0.088, b 2.104, k 2).
 */
export const weakPrior = {
  r: { middle: 1, spread: 1 },
  gapWeeks: { middle: 8.7, spread: 1.6 },
  a: { middle: 0.3, spread: 1 },
  b: { middle: 2.1, spread: 1 },
  /** Probability of each k relative to the one before: steadier buying has to be shown by the data. */
  kRatio: 0.5,
} as const;

/** ln of the prior's probability of k, but for a constant. */
export function lnPriorOfK(k: number): number {
  return (k - 1) * Math.log(weakPrior.kRatio);
}

/** Adds the prior's log-density, and its gradient, to a log-likelihood of k stages an order. */
export function withWeakPrior(objective: Objective, k: number): Objective {
  const { r, gapWeeks, a, b } = weakPrior;
  const bell = (distance: number, spread: number) => -distance / (spread * spread);
  return (at, gradient) => {
    const value = objective(at, gradient);
    const [lnR = 0, lnAlpha = 0, lnA = 0, lnB = 0] = at;
    const fromR = lnR - Math.log(r.middle);
    const fromGap = Math.log(k) + lnAlpha - lnR - Math.log(gapWeeks.middle);
    const fromA = lnA - Math.log(a.middle);
    const fromB = lnB - Math.log(b.middle);
    const slopes = {
      r: bell(fromR, r.spread),
      gap: bell(fromGap, gapWeeks.spread),
      a: bell(fromA, a.spread),
      b: bell(fromB, b.spread),
    };
    gradient[0] = (gradient[0] ?? 0) + slopes.r - slopes.gap;
    gradient[1] = (gradient[1] ?? 0) + slopes.gap;
    gradient[2] = (gradient[2] ?? 0) + slopes.a;
    gradient[3] = (gradient[3] ?? 0) + slopes.b;
    return value + (fromR * slopes.r + fromGap * slopes.gap + fromA * slopes.a + fromB * slopes.b) / 2;
  };
}
