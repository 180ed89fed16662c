import {
  daysBetween,
  type Fit,
  type FitOptions,
  fitModel,
  forecastHoldout,
  type HoldoutForecast,
  type PurchaseStatistic,
} from '@sleutel/domain/analysis';
import { inputError } from '../../import/table/input-error.ts';
import type { OrdersFileOptions } from './options.ts';
import { daysOf } from './order-days.ts';
import { rhythmOfDays } from './rhythm-of-days.ts';
import type { AccountTally, OrdersTally } from './tally.ts';
import { tallyOrders } from './tally-orders.ts';

export interface FitFileOptions extends Omit<OrdersFileOptions, 'asOf'>, FitOptions {
  /** `YYYY-MM-DD`; later orders are what the forecast is held against. Default: the last day in the file. */
  readonly calibrateUntil?: string | undefined;
}

export interface FileFit extends Pick<OrdersTally, 'rejects'> {
  readonly calibratedUntil: string;
  readonly fit: Fit;
  /** There when orders came after the calibration. */
  readonly holdout?: HoldoutForecast;
}

/** An account at the calibration day, and how many of its order days came after it. */
interface Calibrated extends PurchaseStatistic {
  readonly actual: number;
}

/**
 * Fits the purchase model to a file of orders without a database.
 * @throws ServiceError `invalid` when the file is no table of orders, or none was completed by the calibration day
 */
export async function fitFile(path: string, options: FitFileOptions): Promise<FileFit> {
  const { calibrateUntil, model, k, ...reading } = options;
  const { accounts, asOf: lastDay, rejects } = await tallyOrders(path, reading);
  const until = calibrateUntil ?? lastDay;
  const calibrated = accounts.flatMap((account) => calibratedAt(account, until) ?? []);
  if (calibrated.length === 0) throw inputError(path, 'no-orders', `has no completed order by ${until}.`);
  const fit = fitModel(calibrated, { ...(model && { model }), ...(k && { k }) });
  const weeks = daysBetween(until, lastDay) / 7;
  const holdout = weeks > 0 ? { holdout: forecastHoldout(fit, calibrated, weeks) } : {};
  return { calibratedUntil: until, fit, rejects, ...holdout };
}

/** Undefined for an account that had not completed an order by then. */
function calibratedAt({ months }: AccountTally, until: string): Calibrated | undefined {
  const days = daysOf(months);
  const lastDay = daysBetween('1970-01-01', until);
  const known = days.filter((day) => day <= lastDay);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    x: known.length - 1,
    tx: (last - first) / 7,
    T: (lastDay - first) / 7,
    sumLogGaps: rhythmOfDays(known).sumLogGapWeeks,
    actual: days.length - known.length,
  };
}
