import {
  randomBeta,
  randomExponential,
  randomGamma,
  randomInt,
  randomLcg,
  randomLogNormal,
  randomUniform,
} from 'd3-random';

/** Chance that repeats: everything drawn follows from the seed. */
export interface Chance {
  /** Uniform in [0, 1). */
  unit(): number;
  /** A whole number in [low, high]. */
  whole(low: number, high: number): number;
  between(low: number, high: number): number;
  /** True with the given probability. */
  yes(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different ones, fewer when the list is shorter. */
  sample<T>(list: readonly T[], count: number): T[];
  gamma(shape: number, mean: number): number;
  beta(a: number, b: number): number;
  exponential(mean: number): number;
  /** Log-normal with the given median. */
  logNormal(median: number, sigma: number): number;
}

/** A source of chance for one purpose; `seed` is any number, equal seeds draw equal values. */
export function chance(seed: number): Chance {
  const source = randomLcg(((seed * 0.618_033_988_749_895) % 1) + 1e-9);
  const unit = randomUniform.source(source)();
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(unit() * list.length)];
    if (found === undefined) throw new RangeError('cannot pick from an empty list');
    return found;
  };
  return {
    unit,
    pick,
    whole: (low, high) => randomInt.source(source)(low, high + 1)(),
    between: (low, high) => low + (high - low) * unit(),
    yes: (probability) => unit() < probability,
    sample: (list, count) => sample(list, count, unit),
    gamma: (shape, mean) => randomGamma.source(source)(shape, mean / shape)(),
    beta: (a, b) => randomBeta.source(source)(a, b)(),
    exponential: (mean) => randomExponential.source(source)(1 / mean)(),
    logNormal: (median, sigma) => randomLogNormal.source(source)(Math.log(median), sigma)(),
  };
}

function sample<T>(list: readonly T[], count: number, unit: () => number): T[] {
  const left = [...list];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) {
    taken.push(...left.splice(Math.floor(unit() * left.length), 1));
  }
  return taken;
}
