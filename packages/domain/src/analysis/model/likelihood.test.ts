import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelParameters } from './fit.ts';
import { lnGamma } from './gamma.ts';
import { likelihoodOf, logLikelihood, logParametersOf, parametersAt } from './likelihood.ts';
import { populationOf } from './population.ts';
import type { PurchaseStatistic } from './purchases.ts';

const lnBeta = (a: number, b: number) => lnGamma(a) + lnGamma(b) - lnGamma(a + b);

/** ∫ f over (0, 1) by the midpoint rule after t = u³(10 − 15u + 6u²), which flattens both ends. */
function integrate(f: (t: number) => number, steps = 1200): number {
  let sum = 0;
  for (let i = 0; i < steps; i += 1) {
    const u = (i + 0.5) / steps;
    sum += f(u * u * u * (10 - 15 * u + 6 * u * u)) * 30 * u * u * (1 - u) * (1 - u);
  }
  return sum / steps;
}

/** The likelihood by its story: orders at a pace drawn from a gamma, drop-out with a chance drawn from a beta. */
function likelihoodByIntegration(model: ModelParameters, gaps: readonly number[], T: number): number {
  const { k, r, alpha, a, b } = model;
  const x = gaps.length;
  const tx = gaps.reduce((sum, gap) => sum + gap, 0);
  const chances = x + (model.name === 'mbg' ? 1 : 0);
  const lnErlang = gaps.reduce((sum, gap) => sum + (k - 1) * Math.log(gap), 0) - x * lnGamma(k);
  const orders = (pace: number) => Math.exp(x * k * Math.log(pace) - pace * tx + lnErlang);
  const silence = (pace: number) => {
    let sum = 0;
    for (let j = 0; j < k; j += 1) sum += (pace * (T - tx)) ** j / Math.exp(lnGamma(j + 1));
    return sum * Math.exp(-pace * (T - tx));
  };
  const density = (pace: number) =>
    Math.exp(r * Math.log(alpha) + (r - 1) * Math.log(pace) - alpha * pace - lnGamma(r));
  const overPace = (f: (pace: number) => number) =>
    integrate((t) => (f(t / (1 - t)) * density(t / (1 - t))) / ((1 - t) * (1 - t)));
  const overChance = (f: (p: number) => number) =>
    integrate((p) => f(p) * Math.exp((a - 1) * Math.log(p) + (b - 1) * Math.log1p(-p) - lnBeta(a, b)));

  const alive = overChance((p) => (1 - p) ** chances) * overPace((pace) => orders(pace) * silence(pace));
  const gone = chances === 0 ? 0 : overChance((p) => p * (1 - p) ** (chances - 1)) * overPace(orders);
  return alive + gone;
}

function statisticOf(gaps: readonly number[], T: number): PurchaseStatistic {
  const tx = gaps.reduce((sum, gap) => sum + gap, 0);
  return { x: gaps.length, tx, T, sumLogGaps: gaps.reduce((sum, gap) => sum + Math.log(gap), 0) };
}

const histories: [gaps: number[], T: number][] = [
  [[], 0],
  [[], 12],
  [[3], 10],
  [[2, 2.5, 1.5], 9],
  [[0.5, 4], 30],
];

describe('logLikelihood', () => {
  for (const name of ['bg', 'mbg'] as const) {
    for (const k of [1, 2, 3, 5]) {
      it(`is that of the ${name} story with ${k} stages, integrated numerically`, () => {
        const model: ModelParameters = { name, k, r: 1.4, alpha: 3.2, a: 1.3, b: 2.4 };
        for (const [gaps, T] of histories) {
          const direct = Math.log(likelihoodByIntegration(model, gaps, T));
          expect(logLikelihood(populationOf([statisticOf(gaps, T)]), model)).toBeCloseTo(direct, 6);
        }
      });
    }
  }

  it('is a sum over accounts, whether merged or not', () => {
    const model: ModelParameters = { name: 'mbg', k: 2, r: 0.8, alpha: 5, a: 0.7, b: 2 };
    const statistics = histories.map(([gaps, T]) => statisticOf(gaps, T));
    const single = statistics.map((statistic) => logLikelihood(populationOf([statistic]), model));
    const whole = logLikelihood(populationOf([...statistics, ...statistics]), model);
    expect(whole).toBeCloseTo(2 * single.reduce((sum, value) => sum + value, 0), 9);
  });

  it('stays finite for thousands of orders over decades', () => {
    const steady = Array.from({ length: 5000 }, () => 0.5);
    const population = populationOf([
      statisticOf(steady, 2500),
      statisticOf(steady, 4000),
      statisticOf([], 4000),
    ]);
    for (const k of [1, 4, 12]) {
      const model: ModelParameters = { name: 'mbg', k, r: 0.3, alpha: 0.01, a: 0.02, b: 300 };
      expect(logLikelihood(population, model)).toSatisfy(Number.isFinite);
    }
  });

  it('has the gradient that differences give', () => {
    const population = populationOf(histories.map(([gaps, T]) => statisticOf(gaps, T)));
    const around = fc.double({ min: -1.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom('bg' as const, 'mbg' as const),
        fc.integer({ min: 1, max: 6 }),
        fc.tuple(around, around, around, around),
        (name, k, point) => {
          const objective = likelihoodOf(population, name, k);
          const at = Float64Array.from(point);
          const gradient = new Float64Array(4);
          objective(at, gradient);
          const unused = new Float64Array(4);
          for (let i = 0; i < 4; i += 1) {
            const moved = (step: number) => objective(at.with(i, (at[i] ?? 0) + step), unused);
            const slope = (moved(1e-5) - moved(-1e-5)) / 2e-5;
            expect(Math.abs((gradient[i] ?? 0) - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads back the parameters it is given in logarithms', () => {
    const model: ModelParameters = { name: 'bg', k: 1, r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    const back = parametersAt(logParametersOf(model), 'bg', 1);
    for (const key of ['r', 'alpha', 'a', 'b'] as const) expect(back[key]).toBeCloseTo(model[key], 12);
  });
});

describe('populationOf', () => {
  it('refuses what no history can have', () => {
    const sound = { x: 1, tx: 2, T: 3, sumLogGaps: 0.7 };
    const wrong = [
      { ...sound, T: 1 },
      { ...sound, x: 0 },
      { ...sound, x: 1.5 },
      { ...sound, tx: 0 },
      { ...sound, T: Number.NaN },
    ];
    for (const statistic of wrong) expect(() => populationOf([statistic])).toThrow(RangeError);
  });
});
