import type { Decimal } from 'decimal.js';
import { money, ZERO } from '../money/index.ts';
import type { OrderStatus } from './status.ts';

/** What the roll-ups need of an order. */
export interface RolledOrder {
  /** `YYYY-MM-DD`. */
  readonly orderedOn: string;
  /** Exact decimal text. */
  readonly amount: string;
  readonly cost: string | null;
  readonly status: OrderStatus;
}

/** The orders of one account in one calendar month; `orders` counts all of them, whatever became of them. */
export interface MonthRollUp {
  /** The first of the month, `YYYY-MM-DD`. */
  readonly month: string;
  readonly orders: number;
  /** Those of `orders` that were cancelled or returned. */
  readonly cancelled: number;
  readonly revenue: Decimal;
  readonly completedOrders: number;
  readonly completedRevenue: Decimal;
  /** Sum of amount − cost over the orders whose cost is known; null when none is. */
  readonly profit: Decimal | null;
  readonly completedProfit: Decimal | null;
}

/** The roll-up of one account's orders a calendar month, oldest first. */
export function rollUpMonths(orders: readonly RolledOrder[]): readonly MonthRollUp[] {
  const byMonth = new Map<string, RolledOrder[]>();
  for (const order of orders) {
    const month = `${order.orderedOn.slice(0, 7)}-01`;
    byMonth.set(month, [...(byMonth.get(month) ?? []), order]);
  }
  return [...byMonth.keys()].sort().map((month) => rollUpMonth(month, byMonth.get(month) ?? []));
}

function rollUpMonth(month: string, orders: readonly RolledOrder[]): MonthRollUp {
  const completed = orders.filter(({ status }) => status === 'completed');
  return {
    month,
    orders: orders.length,
    cancelled: orders.length - completed.length,
    revenue: revenueOf(orders),
    completedOrders: completed.length,
    completedRevenue: revenueOf(completed),
    profit: profitOf(orders),
    completedProfit: profitOf(completed),
  };
}

function revenueOf(orders: readonly RolledOrder[]): Decimal {
  return orders.reduce((sum, { amount }) => sum.plus(money(amount)), ZERO);
}

function profitOf(orders: readonly RolledOrder[]): Decimal | null {
  return orders.reduce<Decimal | null>(
    (sum, { amount, cost }) => (cost === null ? sum : (sum ?? ZERO).plus(money(amount)).minus(money(cost))),
    null,
  );
}
