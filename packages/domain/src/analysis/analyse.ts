import type { Decimal } from 'decimal.js';
import { money, sumMoney, ZERO } from '../money/index.ts';
import { type AbcRank, baseOf, rankAbc } from './abc.ts';
import type { AccountAnalysis, Analysis, AnalysisTotals } from './analysis.ts';
import { daysBetween, lastWholeMonth, monthsThrough } from './calendar.ts';
import { cellOf } from './cell.ts';
import type { AccountHistory } from './history.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import type { Fit } from './model/fit.ts';
import { fitModel } from './model/fit-model.ts';
import { expectedOrdersIfAlive, pAlive } from './model/outlook.ts';
import type { PurchaseStatistic } from './model/purchases.ts';
import { noticesOf } from './notices-of.ts';
import { AnalysisParameters, type AnalysisParametersInput } from './parameters.ts';
import { purchasesOfAccount } from './purchases-of-account.ts';
import { statusOfAccount } from './status-of-account.ts';
import { type BreadwinnerShare, typeOfAccount } from './type-of-account.ts';
import { valueAtRisk } from './value-at-risk.ts';
import { evennessOf } from './xyz.ts';

export interface AnalyseOptions {
  /** `YYYY-MM-DD`; every history ends with it. */
  readonly asOf: string;
  readonly measure: Measure;
  readonly parameters?: AnalysisParametersInput;
  /** First day with an order of any kind; default: with a completed one. */
  readonly from?: string;
  readonly currency?: string;
}

const YEAR_WEEKS = 52;

/** An account with its sums read exactly. */
interface Subject {
  readonly account: string;
  readonly history: AccountHistory;
  readonly revenue: Decimal;
  readonly profit: Decimal | null;
  readonly measure: Decimal;
  readonly purchases: PurchaseStatistic | null;
}

/** What the accounts are judged against together. */
interface Population {
  readonly asOf: string;
  /** The last whole month, `YYYY-MM`. */
  readonly lastMonth: string;
  readonly measure: Measure;
  readonly parameters: AnalysisParameters;
  readonly model: Fit | null;
  /** Median of the accounts' median gaps, over those with enough order days; null when none has. */
  readonly gap: number | null;
  readonly revenueBase: number;
  readonly profitBase: number;
  /** An account with less than this before it is among the largest that make the key share. */
  readonly keyLine: Decimal;
}

function subjectOf(history: AccountHistory, measure: Measure, asOf: string): Subject {
  const revenue = money(history.revenue);
  const profit = history.profit === null ? null : money(history.profit);
  return {
    account: history.account,
    history,
    revenue,
    profit,
    measure: measure === 'revenue' ? revenue : (profit ?? ZERO),
    purchases: purchasesOfAccount(history, asOf),
  };
}

function totalsOf(subjects: readonly Subject[]): AnalysisTotals {
  const profits = subjects.flatMap(({ profit }) => (profit === null ? [] : [profit]));
  return {
    accounts: subjects.length,
    orders: subjects.reduce((sum, { history }) => sum + history.orders, 0),
    cancelled: subjects.reduce((sum, { history }) => sum + history.cancelled, 0),
    revenue: sumMoney(subjects.map(({ revenue }) => revenue)),
    profit: profits.length === 0 ? null : sumMoney(profits),
  };
}

function populationOf(
  subjects: readonly Subject[],
  options: AnalyseOptions,
  parameters: AnalysisParameters,
): Population {
  const statistics = subjects.flatMap(({ purchases }) => purchases ?? []);
  const gaps = subjects.flatMap(({ history }) =>
    history.orderDays >= parameters.status.minOrderDays ? (history.medianGapDays ?? []) : [],
  );
  const { name: model, k } = parameters.model;
  return {
    asOf: options.asOf,
    lastMonth: lastWholeMonth(options.asOf),
    measure: options.measure,
    parameters,
    model: statistics.length === 0 ? null : fitModel(statistics, { model, k }),
    gap: median(gaps),
    revenueBase: baseOf(subjects.map(({ revenue }) => revenue)).toNumber(),
    profitBase: baseOf(subjects.flatMap(({ profit }) => profit ?? [])).toNumber(),
    keyLine: baseOf(subjects.map(({ measure }) => measure)).times(parameters.keyShare),
  };
}

function breadwinnerShare({ revenue, profit }: Subject, population: Population): BreadwinnerShare {
  const part = (amount: Decimal, base: number) => (base > 0 ? amount.toNumber() / base : 0);
  return profit === null
    ? { of: 'revenue', share: part(revenue, population.revenueBase) }
    : { of: 'profit', share: part(profit, population.profitBase) };
}

/** What the purchase model says of an account. */
function outlookOf({ history, purchases }: Subject, { model, measure }: Population) {
  if (purchases === null || model === null)
    return { pAlive: null, expectedOrders52w: null, valueAtRisk: ZERO };
  const alive = pAlive(model, purchases);
  const expectedIfAlive = expectedOrdersIfAlive(model, purchases, YEAR_WEEKS);
  const completed = measure === 'revenue' ? history.completedRevenue : (history.completedProfit ?? ZERO);
  return {
    pAlive: alive,
    expectedOrders52w: alive * expectedIfAlive,
    valueAtRisk: valueAtRisk({
      completedMeasure: money(completed),
      orderDays: history.orderDays,
      pAlive: alive,
      expectedIfAlive,
    }),
  };
}

function evennessOfSubject({ history }: Subject, { lastMonth, measure, parameters }: Population) {
  const months = history.firstOrderOn === null ? 0 : monthsThrough(history.firstOrderOn, lastMonth);
  return evennessOf(
    months,
    measure === 'revenue' ? history.monthlyRevenue : history.monthlyProfit,
    parameters.xyz,
  );
}

function accountOf(rank: AbcRank<Subject>, population: Population): AccountAnalysis {
  const { item: subject, share, cumulativeShare, before, abc } = rank;
  const { history, revenue, profit } = subject;
  const { asOf, parameters } = population;
  const { cv, xyz } = evennessOfSubject(subject, population);
  const outlook = outlookOf(subject, population);
  const daysSinceLastOrder = history.lastOrderOn === null ? null : daysBetween(history.lastOrderOn, asOf);
  const { orderDays, medianGapDays } = history;
  const facts =
    daysSinceLastOrder === null || outlook.pAlive === null
      ? null
      : { orderDays, daysSinceLastOrder, medianGapDays, pAlive: outlook.pAlive };
  const { type, typeReason } = typeOfAccount(
    history.assignedType,
    breadwinnerShare(subject, population),
    parameters.breadwinnerShare,
  );
  return {
    account: subject.account,
    ...(history.name !== undefined && { name: history.name }),
    revenue,
    profit,
    share,
    cumulativeShare,
    abc,
    cv,
    xyz,
    cell: cellOf(abc, xyz),
    type,
    typeReason,
    key: (share > 0 && before.lt(population.keyLine)) || type === 'breadwinner' || history.marked === true,
    orders: history.orders,
    cancelled: history.cancelled,
    firstOrderOn: history.firstOrderOn,
    lastOrderOn: history.lastOrderOn,
    medianGapDays,
    daysSinceLastOrder,
    ...outlook,
    ...statusOfAccount(facts, population.gap, parameters.status),
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
  const population = populationOf(subjects, options, parameters);
  const accounts = rankAbc(subjects, parameters.abc).map((rank) => accountOf(rank, population));
  const keys = accounts.filter(({ key }) => key);
  return {
    asOf: options.asOf,
    measure: options.measure,
    from: options.from ?? firstDay(histories),
    ...(options.currency !== undefined && { currency: options.currency }),
    parameters,
    totals: totalsOf(subjects),
    keyAccounts: { count: keys.length, share: keys.reduce((sum, { share }) => sum + share, 0) },
    model: population.model,
    accounts,
    notices: noticesOf(histories, options.measure, population.model, accounts),
  };
}
