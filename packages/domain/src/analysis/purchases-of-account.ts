import { daysBetween } from './calendar.ts';
import type { AccountHistory } from './history.ts';
import type { PurchaseStatistic } from './model/purchases.ts';

/** The account's part in the purchase model, in weeks; null without a completed order. */
export function purchasesOfAccount(history: AccountHistory, asOf: string): PurchaseStatistic | null {
  const { firstOrderOn, lastOrderOn, orderDays, sumLogGapWeeks } = history;
  if (firstOrderOn === null || lastOrderOn === null) return null;
  return {
    x: orderDays - 1,
    tx: daysBetween(firstOrderOn, lastOrderOn) / 7,
    T: daysBetween(firstOrderOn, asOf) / 7,
    sumLogGaps: sumLogGapWeeks,
  };
}
