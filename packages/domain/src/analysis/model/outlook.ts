import type { ModelParameters } from './fit.ts';
import { lnGamma } from './gamma.ts';
import { extraChance } from './likelihood.ts';
import type { Purchases } from './purchases.ts';

/**
 * Weights of the j = 0 … k − 1 stages that may have passed unseen since the last order, given that the
 * account is alive: (s)_j z^j / j! with s = r + kx, z = (T − tx) / (alpha + T).
 */
function stageWeights({ r, alpha, k }: ModelParameters, { x, tx, T }: Purchases): number[] {
  const s = r + k * x;
  const z = (T - tx) / (alpha + T);
  const weights = [1];
  for (let j = 1, term = 1; j < k; j += 1) {
    term *= ((s + j - 1) / j) * z;
    weights.push(term);
  }
  return weights;
}

/**
 * Probability that the account still buys as of T. Under BG an account without a repeat order cannot have
 * dropped out and gets 1. Reutterer et al. 2021; Fader, Hardie, Lee 2008, "Computing P(alive) using the BG/NBD".
 */
export function pAlive(model: ModelParameters, purchases: Purchases): number {
  const { k, r, alpha, a, b } = model;
  const { x, tx, T } = purchases;
  const chances = x + extraChance(model.name);
  if (chances === 0) return 1;
  const alive = stageWeights(model, purchases).reduce((sum, weight) => sum + weight, 0);
  const lnGone = Math.log(a / (b + chances - 1)) + (r + k * x) * (Math.log(alpha + T) - Math.log(alpha + tx));
  return 1 / (1 + Math.exp(lnGone - Math.log(alive)));
}

/** A tail that can add less than this share of the sum is left off. */
const NEGLIGIBLE = 1e-10;
/** The bulk of the stages to come lies within this many standard deviations below the mode. */
const BULK = 8;

/**
 * Expected orders in the next `weeks`, given that the account is alive. Exact for every k: given j stages
 * passed, the stages to come are negative binomial; each k-th completes an order, and the n-th order comes
 * about if the account survived the n − 1 before it, B(a, b' + n − 1) / B(a, b') with b' = b + x + d.
 * For k = 1 this is the sum that the closed form with ₂F₁ of the papers stands for, without its pole at a = 1.
 */
export function expectedOrdersIfAlive(model: ModelParameters, purchases: Purchases, weeks: number): number {
  if (weeks <= 0) return 0;
  const weights = stageWeights(model, purchases);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, j) => {
    const share = weight / total;
    return share < NEGLIGIBLE ? sum : sum + share * ordersFromStage(model, purchases, weeks, j);
  }, 0);
}

/** Expected orders in the next `weeks`: those of an account alive, times the probability that it is. */
export function expectedOrders(model: ModelParameters, purchases: Purchases, weeks: number): number {
  return pAlive(model, purchases) * expectedOrdersIfAlive(model, purchases, weeks);
}

/** The same when j of the k stages to the next order have passed. */
function ordersFromStage(model: ModelParameters, { x, T }: Purchases, weeks: number, j: number): number {
  const { k, r, alpha, a, b } = model;
  const shape = r + k * x + j;
  const q = weeks / (alpha + T + weeks);
  const odds = weeks / (alpha + T);
  const mode = Math.max(0, Math.floor((shape - 1) * odds));
  const from = Math.max(0, Math.floor(mode - BULK * Math.sqrt(shape * odds * (1 + odds))));

  let survived = b + x + extraChance(model.name);
  let comesAbout = 1;
  let orders = 0;
  let untilOrder = k - j;
  let probability = Math.exp(
    lnGamma(shape + from) - lnGamma(shape) - lnGamma(from + 1) + from * Math.log(q) + shape * Math.log1p(-q),
  );
  let expected = 0;
  for (let stages = 0; ; stages += 1) {
    const ratio = ((shape + stages) / (stages + 1)) * q;
    if (stages >= from) {
      expected += probability * orders;
      probability *= ratio;
    }
    untilOrder -= 1;
    if (untilOrder === 0) {
      untilOrder = k;
      orders += comesAbout;
      comesAbout *= survived / (survived + a);
      survived += 1;
    }
    if (stages <= mode) continue;
    const decay = 1 - Math.max(ratio, q);
    if (probability * (orders + 1 / decay) <= NEGLIGIBLE * decay * expected) return expected;
  }
}
