import { describe, expect, it } from 'vitest';
import type { ModelParameters } from './fit.ts';
import { fitModel } from './fit-model.ts';
import { likelihoodOf, logParametersOf } from './likelihood.ts';
import { expectedOrders, pAlive } from './outlook.ts';
import { populationOf } from './population.ts';
import type { PurchaseStatistic } from './purchases.ts';
import { simulatePopulation } from './simulate.fixture.ts';

const wholesaler = (k: number): ModelParameters => ({ name: 'mbg', k, r: 1.2, alpha: 8 / k, a: 0.5, b: 3 });

describe('on simulated accounts', () => {
  for (const k of [1, 2, 3, 5]) {
    it(`finds k = ${k} and the parameters it was made with`, () => {
      const truth = wholesaler(k);
      const fit = fitModel(simulatePopulation(truth, 4000, { weeks: 150 }, 90 + k));
      expect(fit).toMatchObject({ name: 'mbg', k, accounts: 4000, converged: true });
      expect(fit.fallback).toBeUndefined();
      expect(fit.r / truth.r).toBeCloseTo(1, 0.7);
      expect(fit.alpha / truth.alpha).toBeCloseTo(1, 0.7);
      expect(fit.a / (fit.a + fit.b)).toBeCloseTo(truth.a / (truth.a + truth.b), 1.5);
    });
  }

  it('finds BG/NBD again, for which auto means its one stage', () => {
    const truth: ModelParameters = { name: 'bg', k: 1, r: 0.8, alpha: 4, a: 0.9, b: 2.5 };
    const fit = fitModel(simulatePopulation(truth, 6000, { weeks: 80 }, 3), { model: 'bg' });
    expect(fit).toMatchObject({ name: 'bg', k: 1, converged: true });
    expect(fit.r / truth.r).toBeCloseTo(1, 0.7);
    expect(fit.a / fit.b).toBeCloseTo(truth.a / truth.b, 0.7);
  });

  it('keeps to a given k', () => {
    expect(fitModel(simulatePopulation(wholesaler(3), 500, { weeks: 100 }, 1), { k: 2 }).k).toBe(2);
  });

  it('ends on level ground that no nearby point overlooks', () => {
    const accounts = simulatePopulation(wholesaler(2), 800, { weeks: 100 }, 5);
    const fit = fitModel(accounts);
    const objective = likelihoodOf(populationOf(accounts), 'mbg', fit.k);
    const at = logParametersOf(fit);
    const gradient = new Float64Array(4);
    const top = objective(at, gradient);
    expect(top).toBeCloseTo(fit.logLikelihood, 8);
    for (const part of gradient) expect(Math.abs(part)).toBeLessThan(0.01);
    for (const index of [0, 1, 2, 3]) {
      for (const step of [-0.05, 0.05]) {
        expect(objective(at.with(index, (at[index] ?? 0) + step), gradient)).toBeLessThan(top);
      }
    }
  });

  it('does not depend on the order of the accounts', () => {
    const accounts = simulatePopulation(wholesaler(2), 400, { weeks: 100 }, 6);
    const [there, back] = [fitModel(accounts), fitModel([...accounts].reverse())];
    expect(back.k).toBe(there.k);
    for (const key of ['r', 'alpha', 'a', 'b'] as const) expect(back[key] / there[key]).toBeCloseTo(1, 3);
  });
});

describe('a population too small or too uniform', () => {
  const weekly: PurchaseStatistic = { x: 20, tx: 20, T: 21, sumLogGaps: 0 };
  const single: PurchaseStatistic = { x: 0, tx: 0, T: 12, sumLogGaps: 0 };
  const today: PurchaseStatistic = { x: 0, tx: 0, T: 0, sumLogGaps: 0 };
  const many = (statistic: PurchaseStatistic) => Array.from({ length: 200 }, () => statistic);
  const populations: [string, PurchaseStatistic[], string][] = [
    ['one account with one order', [single], 'tooFewAccounts'],
    ['one account with many orders', [weekly], 'tooFewAccounts'],
    ['all orders on one day', many(today), 'tooFewAccounts'],
    ['nobody came back', many(single), 'tooFewAccounts'],
    ['a dozen accounts', simulatePopulation(wholesaler(2), 12, { weeks: 100 }, 8), 'tooFewAccounts'],
    ['all accounts alike', many(weekly), 'tooUniform'],
  ];
  for (const [what, statistics, fallback] of populations) {
    it(`falls back to the weak prior: ${what}`, () => {
      const fit = fitModel(statistics);
      expect(fit).toMatchObject({ fallback, converged: true, accounts: statistics.length });
      for (const value of [fit.r, fit.alpha, fit.a, fit.b]) expect(value).toSatisfy(Number.isFinite);
      expect(fit.logLikelihood).toSatisfy(Number.isFinite);
      for (const statistic of statistics) {
        expect(pAlive(fit, statistic)).toBeGreaterThan(0);
        expect(pAlive(fit, statistic)).toBeLessThan(1);
        expect(expectedOrders(fit, statistic, 52)).toSatisfy((orders: number) => orders > 0 && orders < 60);
      }
    });
  }

  it('still believes what the accounts show: weekly orders go on', () => {
    const fit = fitModel(many(weekly));
    expect(fit.k).toBeGreaterThan(3);
    expect(expectedOrders(fit, weekly, 10)).toBeGreaterThan(8);
    expect(pAlive(fit, { ...weekly, T: 26 })).toBeLessThan(0.5);
  });

  it('has nothing to say of no accounts', () => {
    expect(() => fitModel([])).toThrow(RangeError);
  });
});
