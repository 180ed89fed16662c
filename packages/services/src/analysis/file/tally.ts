import type { AccountHistory, MonthSums } from '@sleutel/domain/analysis';
import type { Reason } from '@sleutel/domain/import';
import { daysOf, type PackedMonth } from './order-days.ts';
import { rhythmOfDays } from './rhythm-of-days.ts';

/** One account of a file: sums up to the as-of day, and on which days it ordered. Money is decimal text. */
export interface AccountTally {
  readonly account: string;
  readonly orders: number;
  readonly cancelled: number;
  readonly revenue: string;
  /** Over the orders whose cost is known; null when none is. */
  readonly profit: string | null;
  readonly completedRevenue: string;
  readonly completedProfit: string | null;
  /** Over whole months only. */
  readonly monthlyRevenue: MonthSums;
  readonly monthlyProfit: MonthSums | null;
  /** The months with a completed order, in any order. */
  readonly months: readonly PackedMonth[];
}

/** A row that was left out. */
export interface FileReject {
  readonly line: number;
  /** Null when it is about the row. */
  readonly column: string | null;
  readonly reason: Reason;
}

/** What a file of orders comes to. */
export interface OrdersTally {
  /** The given day, or the last with an order of any kind. */
  readonly asOf: string;
  /** First and last day with an order of any kind up to the as-of day. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly accounts: readonly AccountTally[];
  /** In ascending order. */
  readonly currencies: readonly string[];
  readonly rejects: { readonly count: number; readonly first: readonly FileReject[] };
  /** Rows with an amount of more than six decimals, which was rounded. */
  readonly rounded: number;
  /** Amounts were read with a decimal point that may part thousands as well, and nobody said which. */
  readonly pointAssumed: boolean;
  /** Cancelled and returned orders with an amount above zero, which adds to revenue. */
  readonly positiveCancelled: number;
  /** Rows whose order number an earlier row has too; they count like any other. */
  readonly repeatedOrders: number;
}

export function historyOf(tally: AccountTally): AccountHistory {
  const { orders, cancelled } = tally;
  const rhythm = rhythmOfDays(daysOf(tally.months));
  return {
    account: tally.account,
    orders,
    cancelled,
    completedOrders: orders - cancelled,
    revenue: tally.revenue,
    profit: tally.profit,
    completedRevenue: tally.completedRevenue,
    completedProfit: tally.completedProfit,
    monthlyRevenue: tally.monthlyRevenue,
    monthlyProfit: tally.monthlyProfit,
    orderDays: rhythm.orderDays,
    firstOrderOn: rhythm.firstOrderOn,
    lastOrderOn: rhythm.lastOrderOn,
    medianGapDays: rhythm.medianGapDays,
    sumLogGapWeeks: rhythm.sumLogGapWeeks,
  };
}
