import type { ModelParameters } from './fit.ts';
import { expectedOrders } from './outlook.ts';
import type { Purchases } from './purchases.ts';

/** An account as it stood at the calibration date, and the days with an order it had after it. */
export interface HoldoutAccount extends Purchases {
  readonly actual: number;
}

/** A forecast held against what came. */
export interface HoldoutForecast {
  readonly weeks: number;
  /** Orders expected of all accounts together. */
  readonly expected: number;
  /** Orders that came. */
  readonly actual: number;
  /** Mean over the accounts of |expected − actual|. */
  readonly mae: number;
}

/** Forecasts the hold-out weeks of every account that had ordered by the calibration date. */
export function forecastHoldout(
  model: ModelParameters,
  accounts: Iterable<HoldoutAccount>,
  weeks: number,
): HoldoutForecast {
  let count = 0;
  let expected = 0;
  let actual = 0;
  let error = 0;
  for (const account of accounts) {
    const forecast = expectedOrders(model, account, weeks);
    count += 1;
    expected += forecast;
    actual += account.actual;
    error += Math.abs(forecast - account.actual);
  }
  return { weeks, expected, actual, mae: count === 0 ? 0 : error / count };
}
