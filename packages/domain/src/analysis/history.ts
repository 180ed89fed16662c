import type { MoneyValue } from '../money/index.ts';
import type { AssignedType } from './account-type.ts';

/** Sums over the whole calendar months of one account, in one measure; months without an order add nothing. */
export interface MonthSums {
  /** Sum of the monthly totals. */
  readonly sum: MoneyValue;
  /** Sum of the squares of the monthly totals. */
  readonly sumOfSquares: MoneyValue;
}

/**
 * One account as the analysis needs it: sums and counts only, so that a grouped query, an analytic engine
 * or a stream can make it without holding orders. Everything in it is up to and including the as-of day.
 */
export interface AccountHistory {
  /** The account's external id. */
  readonly account: string;
  readonly name?: string;
  /** Sum over all orders; cancelled and returned ones count with their (negative) amounts. */
  readonly revenue: MoneyValue;
  /** Sum of amount − cost over all orders whose cost is known; null when none is. */
  readonly profit: MoneyValue | null;
  /** All orders, cancelled and returned ones too. */
  readonly orders: number;
  /** Those of `orders` that were cancelled or returned. */
  readonly cancelled: number;
  /** Completed orders. */
  readonly completedOrders: number;
  readonly completedRevenue: MoneyValue;
  /** Sum of amount − cost over completed orders whose cost is known; null when none is. */
  readonly completedProfit: MoneyValue | null;
  /** Distinct days with a completed order. */
  readonly orderDays: number;
  /** First and last day with a completed order, `YYYY-MM-DD`; null without one. */
  readonly firstOrderOn: string | null;
  readonly lastOrderOn: string | null;
  /** Median of the gaps between distinct completed order days; null under two such days. */
  readonly medianGapDays: number | null;
  /** Sum of ln(gap in weeks) over the same gaps; 0 without one. */
  readonly sumLogGapWeeks: number;
  /**
   * Sums over the totals of completed orders a calendar month, up to and including
   * `lastWholeMonth(asOf)`: a month that is not over is left out.
   */
  readonly monthlyRevenue: MonthSums;
  /** The same for profit; null when no cost is known. */
  readonly monthlyProfit: MonthSums | null;
  /** A person marked it as a key account. */
  readonly marked?: boolean;
  /** A type given by a person or a rule. */
  readonly assignedType?: AssignedType;
}
