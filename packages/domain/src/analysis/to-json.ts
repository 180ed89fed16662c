import { roundedNumber } from '../money/index.ts';
import type { AccountAnalysis, Analysis } from './analysis.ts';
import type { Fit } from './model/fit.ts';
import type { HoldoutForecast } from './model/forecast.ts';

/**
 * An account as plain JSON. Amounts are numbers rounded half-even to two decimals, for scripts to reckon
 * with; the exact ones are in `AccountAnalysis`. `profit` is left out where no cost is known.
 */
export function accountToJson(account: AccountAnalysis) {
  const { revenue, profit, valueAtRisk } = account;
  // A copy with everything in its place costs a tenth of one with something left out of it.
  return {
    ...account,
    revenue: roundedNumber(revenue),
    profit: profit === null ? undefined : roundedNumber(profit),
    valueAtRisk: roundedNumber(valueAtRisk),
  };
}
export type AccountJson = ReturnType<typeof accountToJson>;

/** An analysis as plain JSON, amounts as in `accountToJson`. */
export function toJson(analysis: Analysis) {
  const { accounts, totals, ...rest } = analysis;
  const { profit, revenue, ...counts } = totals;
  return {
    ...rest,
    totals: {
      ...counts,
      revenue: roundedNumber(revenue),
      ...(profit !== null && { profit: roundedNumber(profit) }),
    },
    accounts: accounts.map(accountToJson),
  };
}
export type AnalysisJson = ReturnType<typeof toJson>;

/** A fit as plain JSON, with the forecast of its hold-out where there is one. */
export function fitToJson(fit: Fit, holdout?: HoldoutForecast) {
  const { name, ...rest } = fit;
  return { model: name, ...rest, ...(holdout && { holdout }) };
}
export type FitJson = ReturnType<typeof fitToJson>;
