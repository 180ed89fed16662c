import type { PurchaseModelName } from '../parameters.ts';
import type { ModelParameters } from './fit.ts';
import { digamma, lnGamma } from './gamma.ts';
import type { Population } from './population.ts';

/** ln r, ln alpha, ln a, ln b: free of bounds, and of the parameters' very different sizes. */
export type LogParameters = Float64Array;

/** A function to be maximised: fills in its gradient and returns its value. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

export function logParametersOf({ r, alpha, a, b }: Omit<ModelParameters, 'name' | 'k'>): LogParameters {
  return Float64Array.of(Math.log(r), Math.log(alpha), Math.log(a), Math.log(b));
}

export function parametersAt(at: LogParameters, name: PurchaseModelName, k: number): ModelParameters {
  const [r = 0, alpha = 0, a = 0, b = 0] = at;
  return { name, k, r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) };
}

/** How often an account with x repeat orders could have dropped out but did not, less x. */
export function extraChance(name: PurchaseModelName): 0 | 1 {
  return name === 'mbg' ? 1 : 0;
}

/** A log-likelihood under way, with its slopes along r, alpha, a and b themselves. */
interface Sums {
  value: number;
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** Buffers for what is computed once for each distinct x, tx or T. */
interface Scratch {
  /** ln of a / (b + x − 1 + d), the odds of having dropped out at the last order rather than lived on. */
  readonly lnOdds: Float64Array;
  /** ln(alpha + tx) and ln(alpha + T). */
  readonly lnTx: Float64Array;
  readonly lnT: Float64Array;
  /** The alive series and its derivatives. */
  readonly alive: AliveSeries;
}

/** The terms that depend on x alone, once for each distinct x. */
function addCounts(population: Population, model: ModelParameters, sums: Sums, { lnOdds }: Scratch): void {
  const { k, r, alpha, a, b } = model;
  const d = extraChance(model.name);
  const lnAlpha = Math.log(alpha);
  const atZero = { lnGammaR: lnGamma(r), lnBeta: lnGamma(b) - lnGamma(a + b) };
  const slope = { r: digamma(r), b: digamma(b), ab: digamma(a + b) };
  for (let i = 0; i < population.xs.length; i += 1) {
    const x = population.xs[i] ?? 0;
    const weight = population.xWeights[i] ?? 0;
    const s = r + k * x;
    const survived = b + x + d;
    const both = digamma(a + survived);
    sums.value += weight * (lnGamma(survived) - lnGamma(a + survived) - atZero.lnBeta);
    sums.value += weight * (lnGamma(s) - atZero.lnGammaR + r * lnAlpha);
    sums.r += weight * (digamma(s) - slope.r + lnAlpha);
    sums.alpha += (weight * r) / alpha;
    sums.a += weight * (slope.ab - both);
    sums.b += weight * (digamma(survived) - both - slope.b + slope.ab);
    lnOdds[i] = x + d > 0 ? Math.log(a / (survived - 1)) : -Infinity;
  }
}

/** Σ_{j<k} (s)_j z^j / j!, with its derivative in s and z times its derivative in z. */
class AliveSeries {
  sum = 1;
  byS = 0;
  zByZ = 0;

  evaluate(k: number, s: number, z: number): void {
    this.sum = 1;
    this.byS = 0;
    this.zByZ = 0;
    for (let j = 1, term = 1, harmonic = 0; j < k; j += 1) {
      const rising = s + j - 1;
      term *= (rising / j) * z;
      harmonic += 1 / rising;
      this.sum += term;
      this.byS += term * harmonic;
      this.zByZ += term * j;
    }
  }
}

/** The terms that depend on x, tx and T together, once for each distinct combination. */
function addTimes(population: Population, model: ModelParameters, sums: Sums, scratch: Scratch): void {
  const { xs, txs, ts, xAt, txAt, tAt, weights } = population;
  const { k, r, alpha, a, b } = model;
  const { lnOdds, lnTx, lnT, alive } = scratch;
  const d = extraChance(model.name);
  for (let i = 0; i < weights.length; i += 1) {
    const [xPlace, txPlace, tPlace] = [xAt[i] ?? 0, txAt[i] ?? 0, tAt[i] ?? 0];
    const x = xs[xPlace] ?? 0;
    const silent = (ts[tPlace] ?? 0) - (txs[txPlace] ?? 0);
    const weight = weights[i] ?? 0;
    const s = r + k * x;
    const span = alpha + (ts[tPlace] ?? 0);
    const lnSpan = lnT[tPlace] ?? 0;
    const lnRatio = lnSpan - (lnTx[txPlace] ?? 0);

    alive.evaluate(k, s, silent / span);
    const lnAlive = k > 1 ? Math.log(alive.sum) : 0;
    const lnGone = (lnOdds[xPlace] ?? 0) + s * lnRatio;
    const lesser = Math.exp(-Math.abs(lnGone - lnAlive));
    const gone = (lnGone > lnAlive ? 1 : lesser) / (1 + lesser);
    const perAlive = (1 - gone) / alive.sum;

    sums.value += weight * (Math.max(lnGone, lnAlive) + Math.log1p(lesser) - s * lnSpan);
    sums.r += weight * (gone * lnRatio + perAlive * alive.byS - lnSpan);
    sums.alpha -= (weight * ((gone * s * silent) / (span - silent) + perAlive * alive.zByZ + s)) / span;
    sums.a += (weight * gone) / a;
    if (x + d > 0) sums.b -= (weight * gone) / (b + x - 1 + d);
  }
}

/**
 * The log-likelihood of a population and its gradient in the logarithms of r, alpha, a and b.
 *
 * With s = r + kx and z = (T − tx) / (alpha + T), an account adds
 *   (k − 1) Σ ln gap − x ln (k − 1)!  +  ln B(a, b + x + d) − ln B(a, b)
 *   + ln Γ(s) − ln Γ(r) + r ln alpha − s ln(alpha + T)  +  ln(gone + alive)
 * where alive = Σ_{j<k} (s)_j z^j / j! (silent since tx for want of k stages) and
 * gone = a / (b + x − 1 + d) · ((alpha + T) / (alpha + tx))^s (dropped out at tx); d = 1 for MBG, 0 for BG,
 * where an account without a repeat order cannot be gone.
 * Reutterer, Platzer, Schröder 2021, IJRM 38(1); k = 1: Batislam et al. 2007; BG: Fader, Hardie, Lee 2005.
 */
export function likelihoodOf(population: Population, name: PurchaseModelName, k: number): Objective {
  const constant = (k - 1) * population.sumLogGaps - population.repeats * lnGamma(k);
  const { xs, txs, ts } = population;
  const scratch: Scratch = {
    lnOdds: new Float64Array(xs.length),
    lnTx: new Float64Array(txs.length),
    lnT: new Float64Array(ts.length),
    alive: new AliveSeries(),
  };
  return (at, gradient) => {
    const model = parametersAt(at, name, k);
    for (let i = 0; i < txs.length; i += 1) scratch.lnTx[i] = Math.log(model.alpha + (txs[i] ?? 0));
    for (let i = 0; i < ts.length; i += 1) scratch.lnT[i] = Math.log(model.alpha + (ts[i] ?? 0));
    const sums: Sums = { value: constant, r: 0, alpha: 0, a: 0, b: 0 };
    addCounts(population, model, sums, scratch);
    addTimes(population, model, sums, scratch);
    gradient[0] = sums.r * model.r;
    gradient[1] = sums.alpha * model.alpha;
    gradient[2] = sums.a * model.a;
    gradient[3] = sums.b * model.b;
    return sums.value;
  };
}

/** The log-likelihood at given parameters. */
export function logLikelihood(population: Population, parameters: ModelParameters): number {
  const { name, k } = parameters;
  return likelihoodOf(population, name, k)(logParametersOf(parameters), new Float64Array(4));
}
