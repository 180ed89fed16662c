import { amountNumber, millionths } from '../money/index.ts';
import type { AbcRank } from './abc.ts';
import type { AccountAnalysis } from './analysis.ts';
import { daysBetween, monthsThrough } from './calendar.ts';
import { cellOf } from './cell.ts';
import { expectedOrdersIfAlive, pAlive } from './model/outlook.ts';
import { statusOfAccount } from './status-of-account.ts';
import type { Subject } from './subject.ts';
import { type BreadwinnerShare, typeOfAccount } from './type-of-account.ts';
import { valueAtRisk } from './value-at-risk.ts';
import { evennessOf } from './xyz.ts';
import type { Yardstick } from './yardstick.ts';

const YEAR_WEEKS = 52;
const noOutlook = { pAlive: null, expectedOrders52w: null, valueAtRisk: 0n };

function breadwinnerShare({ revenue, profit }: Subject, yardstick: Yardstick): BreadwinnerShare {
  const of = profit === null ? 'revenue' : 'profit';
  const { whole, line } = yardstick[of];
  const amount = profit ?? revenue;
  if (amount <= 0n) return { of, share: 0, reaches: false };
  const share = amountNumber(amount) / whole;
  return { of, share, reaches: amount >= line };
}

/** What the purchase model says of an account. */
function outlookOf({ history, purchases }: Subject, { model, measure }: Yardstick) {
  if (purchases === null || model === null) return noOutlook;
  const alive = pAlive(model, purchases);
  const expectedIfAlive = expectedOrdersIfAlive(model, purchases, YEAR_WEEKS);
  const completed = measure === 'revenue' ? history.completedRevenue : (history.completedProfit ?? '0');
  return {
    pAlive: alive,
    expectedOrders52w: alive * expectedIfAlive,
    valueAtRisk: valueAtRisk({
      completedMeasure: millionths(completed),
      orderDays: history.orderDays,
      pAlive: alive,
      expectedIfAlive,
    }),
  };
}

function evennessOfSubject({ history }: Subject, { lastMonth, measure, parameters }: Yardstick) {
  const months = history.firstOrderOn === null ? 0 : monthsThrough(history.firstOrderOn, lastMonth);
  return evennessOf(
    months,
    measure === 'revenue' ? history.monthlyRevenue : history.monthlyProfit,
    parameters.xyz,
  );
}

/** What the analysis says of one account, by its rank and what all are judged against. */
export function judgeAccount(rank: AbcRank<Subject>, yardstick: Yardstick): AccountAnalysis {
  const { item: subject, share, cumulativeShare, abc } = rank;
  const { history, revenue, profit } = subject;
  const { asOf, parameters } = yardstick;
  const { cv, xyz } = evennessOfSubject(subject, yardstick);
  const outlook = outlookOf(subject, yardstick);
  const daysSinceLastOrder = history.lastOrderOn === null ? null : daysBetween(history.lastOrderOn, asOf);
  const { orderDays, medianGapDays } = history;
  const facts =
    daysSinceLastOrder === null || outlook.pAlive === null
      ? null
      : { orderDays, daysSinceLastOrder, medianGapDays, pAlive: outlook.pAlive };
  const { status, reasons } = statusOfAccount(facts, yardstick.gap, parameters.status);
  const { type, typeReason } = typeOfAccount(
    history.assignedType,
    breadwinnerShare(subject, yardstick),
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
    key: rank.key || type === 'breadwinner' || history.marked === true,
    orders: history.orders,
    cancelled: history.cancelled,
    firstOrderOn: history.firstOrderOn,
    lastOrderOn: history.lastOrderOn,
    medianGapDays,
    daysSinceLastOrder,
    pAlive: outlook.pAlive,
    expectedOrders52w: outlook.expectedOrders52w,
    valueAtRisk: outlook.valueAtRisk,
    status,
    reasons,
  };
}
