import type { Millionths } from '../money/index.ts';
import type { AccountStatus, StatusReason } from './account-status.ts';
import type { AccountType, TypeReason } from './account-type.ts';
import type { AbcClass, Cell, XyzClass } from './cell.ts';
import type { Measure } from './measure.ts';
import type { Fit } from './model/fit.ts';
import type { AnalysisNotice } from './notice.ts';
import type { AnalysisParameters } from './parameters.ts';

/** What the analysis says of one account. Money is exact, in millionths; `toJson` makes numbers of it. */
export interface AccountAnalysis {
  readonly account: string;
  readonly name?: string;
  readonly revenue: Millionths;
  /** Null when no cost is known. */
  readonly profit: Millionths | null;
  /** Share of the sum of all measures above zero, 0–1; 0 for a measure of zero or less. */
  readonly share: number;
  /** Share of this account and all before it, 0–1. The class rests on the share before it. */
  readonly cumulativeShare: number;
  readonly abc: AbcClass;
  /** Coefficient of variation of the months; null with too few months or a mean of zero or less. */
  readonly cv: number | null;
  readonly xyz: XyzClass;
  readonly cell: Cell;
  readonly type: AccountType | null;
  readonly typeReason: TypeReason | null;
  /** Whether it is one of the key accounts. */
  readonly key: boolean;
  readonly orders: number;
  readonly cancelled: number;
  readonly firstOrderOn: string | null;
  readonly lastOrderOn: string | null;
  readonly medianGapDays: number | null;
  readonly daysSinceLastOrder: number | null;
  /** Probability that it still buys; null without a completed order. */
  readonly pAlive: number | null;
  /** Days with an order expected in the next 52 weeks; null without a completed order. */
  readonly expectedOrders52w: number | null;
  readonly status: AccountStatus;
  readonly reasons: readonly StatusReason[];
  /** In the measure, for the next 52 weeks. */
  readonly valueAtRisk: Millionths;
}

export interface AnalysisTotals {
  readonly accounts: number;
  readonly orders: number;
  readonly cancelled: number;
  readonly revenue: Millionths;
  /** Over the accounts whose profit is known; null when none is. */
  readonly profit: Millionths | null;
}

/** One dated picture of every account. */
export interface Analysis {
  readonly asOf: string;
  readonly measure: Measure;
  /** First day with an order; null without one. */
  readonly from: string | null;
  readonly currency?: string;
  readonly parameters: AnalysisParameters;
  readonly totals: AnalysisTotals;
  /** How many there are and which share of the measure they make together. */
  readonly keyAccounts: { readonly count: number; readonly share: number };
  /** Null when no account has a completed order. */
  readonly model: Fit | null;
  /** By measure, largest first; ties by account id, ascending. */
  readonly accounts: readonly AccountAnalysis[];
  readonly notices: readonly AnalysisNotice[];
}
