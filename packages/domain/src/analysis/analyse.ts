import { sumMillionths } from '../money/index.ts';
import { rankAbc } from './abc.ts';
import type { Analysis, AnalysisTotals } from './analysis.ts';
import type { AccountHistory } from './history.ts';
import { judgeAccount } from './judge-account.ts';
import type { Measure } from './measure.ts';
import { noticesOf } from './notices-of.ts';
import { AnalysisParameters, type AnalysisParametersInput } from './parameters.ts';
import { type Subject, subjectOf } from './subject.ts';
import { yardstickOf } from './yardstick.ts';

export interface AnalyseOptions {
  /** `YYYY-MM-DD`; every history ends with it. */
  readonly asOf: string;
  readonly measure: Measure;
  readonly parameters?: AnalysisParametersInput;
  /** First day with an order of any kind; default: with a completed one. */
  readonly from?: string;
  readonly currency?: string;
}

function totalsOf(subjects: readonly Subject[]): AnalysisTotals {
  const profits = subjects.flatMap(({ profit }) => (profit === null ? [] : [profit]));
  return {
    accounts: subjects.length,
    orders: subjects.reduce((sum, { history }) => sum + history.orders, 0),
    cancelled: subjects.reduce((sum, { history }) => sum + history.cancelled, 0),
    revenue: sumMillionths(subjects.map(({ revenue }) => revenue)),
    profit: profits.length === 0 ? null : sumMillionths(profits),
  };
}

function firstDay(histories: readonly AccountHistory[]): string | null {
  return histories.reduce<string | null>((first, { firstOrderOn }) => {
    if (firstOrderOn === null) return first;
    return first === null || firstOrderOn < first ? firstOrderOn : first;
  }, null);
}

/**
 * One dated picture of all accounts: ABC-XYZ, types, key accounts, purchase model, status and value at risk.
 * Throws a RangeError for a history that reaches past `asOf` or that no orders can have, and a ZodError for
 * parameters out of their bounds.
 */
export function analyse(histories: readonly AccountHistory[], options: AnalyseOptions): Analysis {
  const parameters = AnalysisParameters.parse(options.parameters ?? {});
  const subjects = histories.map((history) => subjectOf(history, options.measure, options.asOf));
  const yardstick = yardstickOf(subjects, options, parameters);
  const ranks = rankAbc(subjects, parameters.abc, parameters.keyShare);
  const accounts = ranks.map((rank) => judgeAccount(rank, yardstick));
  const keys = accounts.filter(({ key }) => key);
  return {
    asOf: options.asOf,
    measure: options.measure,
    from: options.from ?? firstDay(histories),
    ...(options.currency !== undefined && { currency: options.currency }),
    parameters,
    totals: totalsOf(subjects),
    keyAccounts: { count: keys.length, share: keys.reduce((sum, { share }) => sum + share, 0) },
    model: yardstick.model,
    accounts,
    notices: noticesOf(histories, options.measure, yardstick.model, accounts),
  };
}
