import type { FallbackCode } from '../notice.ts';
import type { PurchaseModelName, Regularity } from '../parameters.ts';
import type { Fit } from './fit.ts';
import { likelihoodOf, logLikelihood, type Objective, parametersAt } from './likelihood.ts';
import { type Maximum, maximise } from './maximise.ts';
import { type Population, populationOf } from './population.ts';
import type { PurchaseStatistic } from './purchases.ts';
import { coldStarts, warmStart } from './starts.ts';
import { lnPriorOfK, withWeakPrior } from './weak-prior.ts';

export interface FitOptions {
  /** Default `mbg`. */
  readonly model?: PurchaseModelName;
  /** Default `auto`: for `mbg` 1, 2, 3, … until the likelihood has fallen twice; for `bg` 1, the BG/NBD. */
  readonly k?: Regularity;
}

/** The steadiest that `auto` tries: the gaps of an Erlang-12 vary by 29 %. */
export const MAX_K = 12;
/** With fewer accounts, or fewer that came back, data alone cannot tell four parameters. */
export const MIN_ACCOUNTS = 30;
export const MIN_REPEAT_ACCOUNTS = 15;

/** Parameters beyond e^±9 (8,100 and 0.00012) approach a limit: no spread between accounts, or no drop-out. */
const BOUND = 9;
const MAX_STEPS = 200;
/** A maximum is reached when at most this much log-likelihood is left: 0.00001 standard errors. */
const LEFT_OVER = 1e-10;
/** How many accounts of a large population show well enough where the maximum of all is looked for. */
const ROUGH_ACCOUNTS = 2000;
/** From how many times as many on looking twice is quicker. */
const ROUGH_FROM = 4;

interface Candidate {
  readonly k: number;
  readonly maximum: Maximum;
  /** What the values of k are compared by. */
  readonly score: number;
}

type Search = (k: number, before: Candidate | undefined) => Candidate;

/**
 * With `withPrior` the search is for the most plausible parameters, otherwise for the likeliest. `rough` is the
 * same search among a part of the population: what it finds for a k is where the search for that k begins.
 */
function searchOf(
  population: Population,
  name: PurchaseModelName,
  withPrior: boolean,
  rough?: Rough,
): Search {
  let roughBefore: Candidate | undefined;
  return (k, before) => {
    const likelihood = likelihoodOf(population, name, k);
    const objective = withPrior ? withWeakPrior(likelihood, k) : likelihood;
    roughBefore = rough?.search(k, roughBefore);
    const near = rough && refine(objective, roughBefore?.maximum, rough.part);
    const maximum = near ?? climb(objective, population, k, before);
    return { k, maximum, score: maximum.value + (withPrior ? lnPriorOfK(k) : 0) };
  };
}

/** A search among a part of the population, and how large that is. */
interface Rough {
  readonly search: Search;
  /** 0–1 */
  readonly part: number;
}

/** Undefined for a population that is small enough to be searched at once. */
function roughOf(statistics: readonly PurchaseStatistic[], name: PurchaseModelName): Rough | undefined {
  const every = Math.floor(statistics.length / ROUGH_ACCOUNTS);
  if (every < ROUGH_FROM) return undefined;
  const part = populationOf(statistics.filter((_, index) => index % every === 0));
  return { search: searchOf(part, name, false), part: part.accounts / statistics.length };
}

/** From the maximum of a part to that of all, whose curvature is as many times larger; undefined if none is near. */
function refine(objective: Objective, rough: Maximum | undefined, part: number): Maximum | undefined {
  if (rough?.state !== 'converged' || rough.inverse === undefined) return undefined;
  const inverse = rough.inverse.map((value) => value * part);
  const refined = maximise(objective, rough.at, { ...searching, inverse });
  return refined.state === 'converged' ? refined : undefined;
}

const searching = { bound: BOUND, tolerance: LEFT_OVER, maxSteps: MAX_STEPS };

function climb(
  objective: Objective,
  population: Population,
  k: number,
  before: Candidate | undefined,
): Maximum {
  if (before?.maximum.state === 'converged') {
    const warm = maximise(objective, warmStart(before.maximum.at, k), searching);
    if (warm.state === 'converged') return warm;
  }
  const maxima = coldStarts(population, k).map((start) => maximise(objective, start, searching));
  const level = maxima.filter((maximum) => maximum.state === 'converged');
  const [first, ...others] = level.length > 0 ? level : maxima;
  if (first === undefined) throw new Error('A search needs a starting point');
  return others.reduce((best, next) => (next.value > best.value ? next : best), first);
}

/** The best k: the given one, or the first peak along 1, 2, 3, … that two lower values follow. */
function bestRegularity(search: Search, k: Regularity): Candidate {
  if (k !== 'auto') return search(k, undefined);
  let best = search(1, undefined);
  let last = best;
  for (let next = 2, falls = 0; next <= MAX_K && falls < 2; next += 1) {
    const candidate = search(next, last);
    falls = candidate.score < last.score ? falls + 1 : 0;
    if (candidate.score > best.score) best = candidate;
    last = candidate;
  }
  return best;
}

function fitOf(
  population: Population,
  name: PurchaseModelName,
  best: Candidate,
  fallback?: FallbackCode,
): Fit {
  const parameters = parametersAt(best.maximum.at, name, best.k);
  return {
    ...parameters,
    logLikelihood: logLikelihood(population, parameters),
    accounts: population.accounts,
    converged: best.maximum.state === 'converged',
    ...(fallback && { fallback }),
  };
}

/**
 * Fits the purchase model by maximum likelihood. A population too small, or so uniform that the likelihood
 * has no peak, is fitted under `weakPrior` instead, and `fallback` says so. `converged` is false when even
 * that search found no level point; the parameters are then the best it came by.
 * Throws a RangeError for an empty population and for statistics that no history can have.
 */
export function fitModel(statistics: readonly PurchaseStatistic[], options: FitOptions = {}): Fit {
  const population = populationOf(statistics);
  if (population.accounts === 0) throw new RangeError('No account has a completed order: nothing to fit');
  const name = options.model ?? 'mbg';
  const asked = options.k ?? 'auto';
  const k = name === 'bg' && asked === 'auto' ? 1 : asked;

  const few = population.accounts < MIN_ACCOUNTS || population.repeatAccounts < MIN_REPEAT_ACCOUNTS;
  if (!few) {
    const best = bestRegularity(searchOf(population, name, false, roughOf(statistics, name)), k);
    if (best.maximum.state === 'converged') return fitOf(population, name, best);
  }
  const best = bestRegularity(searchOf(population, name, true), k);
  return fitOf(population, name, best, few ? 'tooFewAccounts' : 'tooUniform');
}
