import { describe, expect, it } from 'vitest';
import { fitModel } from './fit-model.ts';
import { forecastHoldout } from './forecast.ts';
import { expectedOrders } from './outlook.ts';
import { simulatePopulation } from './simulate.fixture.ts';

const truth = { name: 'mbg', k: 2, r: 1.2, alpha: 4, a: 0.5, b: 3 } as const;

describe('forecastHoldout', () => {
  it('foretells the weeks after the calibration date', () => {
    const accounts = simulatePopulation(truth, 4000, { weeks: 100, after: 26 }, 12);
    const holdout = accounts.map((account) => ({ ...account, actual: account.future }));
    const { weeks, expected, actual, mae } = forecastHoldout(fitModel(accounts), holdout, 26);
    expect(weeks).toBe(26);
    expect(expected / actual).toBeCloseTo(1, 1);
    expect(actual).toBe(accounts.reduce((sum, { future }) => sum + future, 0));
    expect(mae).toBeLessThan(actual / accounts.length);
  });

  it('averages the error over accounts', () => {
    const account = { x: 2, tx: 10, T: 12 };
    const expected = expectedOrders(truth, account, 4);
    const accounts = [
      { ...account, actual: 0 },
      { ...account, actual: 3 },
    ];
    expect(forecastHoldout(truth, accounts, 4).mae).toBeCloseTo((expected + (3 - expected)) / 2, 12);
    expect(forecastHoldout(truth, [], 4)).toEqual({ weeks: 4, expected: 0, actual: 0, mae: 0 });
  });
});
