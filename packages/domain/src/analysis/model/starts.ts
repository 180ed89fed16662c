import type { LogParameters } from './likelihood.ts';
import type { Population } from './population.ts';

/** Where the search for the maximum begins: r, the usual gap relative to the one seen, a, b. */
const STARTS = [
  [1, 1, 1, 3],
  [0.3, 0.3, 0.3, 3],
] as const;

/** Weeks under observation for each repeat order, over all accounts; never 0. */
function observedGap(population: Population): number {
  const { weights, ts, tAt } = population;
  let weeks = 0;
  for (let i = 0; i < weights.length; i += 1) weeks += (weights[i] ?? 0) * (ts[tAt[i] ?? 0] ?? 0);
  return Math.max(weeks, 1) / Math.max(population.repeats, 1);
}

/** Starting points at a size that fits the population. */
export function coldStarts(population: Population, k: number): LogParameters[] {
  const gap = observedGap(population);
  return STARTS.map(([r, relative, a, b]) =>
    Float64Array.of(Math.log(r), Math.log((r * gap * relative) / k), Math.log(a), Math.log(b)),
  );
}

/** The maximum for k − 1 stages an order, its stages made shorter so that orders keep their pace. */
export function warmStart(previous: LogParameters, k: number): LogParameters {
  const [r = 0, alpha = 0, a = 0, b = 0] = previous;
  return Float64Array.of(r, alpha + Math.log((k - 1) / k), a, b);
}
