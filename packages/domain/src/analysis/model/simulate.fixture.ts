import { randomBeta, randomGamma } from 'd3-random';
import type { ModelParameters } from './fit.ts';
import type { PurchaseStatistic } from './purchases.ts';

/** A seeded source of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface SimulatedAccount extends PurchaseStatistic {
  /** Whether it still buys at T. */
  readonly alive: boolean;
  /** Orders in the weeks after T. */
  readonly future: number;
}

/** Draws an account by the model's story itself, one order after the other, and looks on for `weeks` after T. */
export function simulator(model: ModelParameters, random: () => number) {
  const rate = randomGamma.source(random)(model.r, 1 / model.alpha);
  const dropOut = randomBeta.source(random)(model.a, model.b);
  const stages = randomGamma.source(random)(model.k, 1);
  return (T: number, weeks = 0): SimulatedAccount => {
    const [pace, p] = [rate(), dropOut()];
    const history = { x: 0, tx: 0, T, sumLogGaps: 0 };
    let future = 0;
    let buying = model.name === 'bg' || random() >= p;
    let alive = buying;
    for (let at = 0; buying; ) {
      const gap = stages() / pace;
      at += gap;
      if (at > T + weeks) break;
      const goes = random() < p;
      if (at <= T) {
        history.x += 1;
        history.tx = at;
        history.sumLogGaps += Math.log(gap);
        alive = !goes;
      } else future += 1;
      buying = !goes;
    }
    return { ...history, alive, future };
  };
}

/** Accounts whose first orders spread over the first half of `weeks`. */
export function simulatePopulation(
  model: ModelParameters,
  accounts: number,
  span: { readonly weeks: number; readonly after?: number },
  seed: number,
): SimulatedAccount[] {
  const random = seeded(seed);
  const draw = simulator(model, random);
  return Array.from({ length: accounts }, () => draw(span.weeks * (1 - random() / 2), span.after));
}
