import { type Millionths, millionths } from '../money/index.ts';
import type { AccountHistory } from './history.ts';
import type { Measure } from './measure.ts';
import type { PurchaseStatistic } from './model/purchases.ts';
import { purchasesOfAccount } from './purchases-of-account.ts';

/** An account with its sums read exactly. */
export interface Subject {
  readonly account: string;
  readonly history: AccountHistory;
  readonly revenue: Millionths;
  readonly profit: Millionths | null;
  readonly measure: Millionths;
  readonly purchases: PurchaseStatistic | null;
}

export function subjectOf(history: AccountHistory, measure: Measure, asOf: string): Subject {
  const revenue = millionths(history.revenue);
  const profit = history.profit === null ? null : millionths(history.profit);
  return {
    account: history.account,
    history,
    revenue,
    profit,
    measure: measure === 'revenue' ? revenue : (profit ?? 0n),
    purchases: purchasesOfAccount(history, asOf),
  };
}
