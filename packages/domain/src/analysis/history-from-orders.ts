import type { Decimal } from 'decimal.js';
import { type MoneyValue, money, ZERO } from '../money/index.ts';
import { lastWholeMonth, monthOf } from './calendar.ts';
import type { AccountHistory, MonthSums } from './history.ts';
import { rhythmOf } from './rhythm.ts';

/** An order as the analysis reads it. */
export interface OrderRow {
  readonly account: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Net; negative for a cancelled or returned order. */
  readonly amount: MoneyValue;
  readonly cost?: MoneyValue | null;
  readonly status: 'completed' | 'cancelled' | 'returned';
}

/** A sum that is null until something is added. */
class KnownSum {
  value: Decimal | null = null;

  add(amount: Decimal | null): void {
    if (amount !== null) this.value = (this.value ?? ZERO).plus(amount);
  }
}

/** Totals a calendar month. */
class MonthTotals {
  readonly #totals = new Map<string, Decimal>();

  add(month: string, amount: Decimal | null): void {
    if (amount !== null) this.#totals.set(month, (this.#totals.get(month) ?? ZERO).plus(amount));
  }

  sums(): MonthSums {
    let sum = ZERO;
    let sumOfSquares = ZERO;
    for (const total of this.#totals.values()) {
      sum = sum.plus(total);
      sumOfSquares = sumOfSquares.plus(total.times(total));
    }
    return { sum, sumOfSquares };
  }
}

/** The history of one account from its orders, in any order; those after the as-of day do not count. */
export function historyFromOrders(account: string, orders: Iterable<OrderRow>, asOf: string): AccountHistory {
  const lastMonth = lastWholeMonth(asOf);
  const all = { revenue: new KnownSum(), profit: new KnownSum() };
  const completed = { revenue: new KnownSum(), profit: new KnownSum() };
  const months = { revenue: new MonthTotals(), profit: new MonthTotals() };
  const dates: string[] = [];
  let count = 0;
  for (const order of orders) {
    if (order.date > asOf) continue;
    const amount = money(order.amount);
    const profit = order.cost == null ? null : amount.minus(money(order.cost));
    count += 1;
    all.revenue.add(amount);
    all.profit.add(profit);
    if (order.status !== 'completed') continue;
    dates.push(order.date);
    completed.revenue.add(amount);
    completed.profit.add(profit);
    if (monthOf(order.date) > lastMonth) continue;
    months.revenue.add(monthOf(order.date), amount);
    months.profit.add(monthOf(order.date), profit);
  }
  return {
    account,
    revenue: all.revenue.value ?? ZERO,
    profit: all.profit.value,
    orders: count,
    cancelled: count - dates.length,
    completedOrders: dates.length,
    completedRevenue: completed.revenue.value ?? ZERO,
    completedProfit: completed.profit.value,
    ...rhythmOf(dates),
    monthlyRevenue: months.revenue.sums(),
    monthlyProfit: completed.profit.value === null ? null : months.profit.sums(),
  };
}

/** The histories of all accounts with an order by the as-of day, in the order of their first row. */
export function historiesFromOrders(orders: Iterable<OrderRow>, asOf: string): AccountHistory[] {
  const byAccount = new Map<string, OrderRow[]>();
  for (const order of orders) {
    if (order.date > asOf) continue;
    const known = byAccount.get(order.account);
    if (known) known.push(order);
    else byAccount.set(order.account, [order]);
  }
  return Array.from(byAccount, ([account, rows]) => historyFromOrders(account, rows, asOf));
}
