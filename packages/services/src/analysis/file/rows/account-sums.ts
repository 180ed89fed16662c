import type { MonthSums } from '@sleutel/domain/analysis';
import type { OrderRow } from '@sleutel/domain/import';
import { decimalText, millionths } from '@sleutel/domain/money';
import { type PackedMonth, packMonth } from '../order-days.ts';
import type { AccountTally } from '../tally.ts';

/** Of an amount. */
const decimals = 6;

interface Month {
  bits: number;
  revenue: bigint;
  profit: bigint;
}

/** The sums of one account, order by order. */
export class AccountSums {
  #orders = 0;
  #cancelled = 0;
  #revenue = 0n;
  #profit: bigint | null = null;
  #completedRevenue = 0n;
  #completedProfit: bigint | null = null;
  readonly #months = new Map<number, Month>();

  add({ date, amount, cost, status }: OrderRow): void {
    const revenue = millionths(amount);
    const profit = cost === null ? null : revenue - millionths(cost);
    this.#orders += 1;
    this.#revenue += revenue;
    if (profit !== null) this.#profit = (this.#profit ?? 0n) + profit;
    if (status !== 'completed') {
      this.#cancelled += 1;
      return;
    }
    this.#completedRevenue += revenue;
    if (profit !== null) this.#completedProfit = (this.#completedProfit ?? 0n) + profit;
    const month = this.#monthOf(date);
    month.bits = (month.bits | (1 << (Number(date.slice(8)) - 1))) >>> 0;
    month.revenue += revenue;
    month.profit += profit ?? 0n;
  }

  /** `lastMonth` is the last whole one, counted from year 0. */
  tally(account: string, lastMonth: number): AccountTally {
    const text = (value: bigint | null) => (value === null ? null : decimalText(value, decimals));
    return {
      account,
      orders: this.#orders,
      cancelled: this.#cancelled,
      revenue: decimalText(this.#revenue, decimals),
      profit: text(this.#profit),
      completedRevenue: decimalText(this.#completedRevenue, decimals),
      completedProfit: text(this.#completedProfit),
      monthlyRevenue: this.#wholeMonths(lastMonth, ({ revenue }) => revenue),
      monthlyProfit:
        this.#completedProfit === null ? null : this.#wholeMonths(lastMonth, ({ profit }) => profit),
      months: Array.from(this.#months, ([month, { bits }]): PackedMonth => packMonth(month, bits)),
    };
  }

  #monthOf(date: string): Month {
    const number = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
    const known = this.#months.get(number);
    if (known !== undefined) return known;
    const month = { bits: 0, revenue: 0n, profit: 0n };
    this.#months.set(number, month);
    return month;
  }

  #wholeMonths(lastMonth: number, amountOf: (month: Month) => bigint): MonthSums {
    let sum = 0n;
    let squares = 0n;
    for (const [number, month] of this.#months) {
      if (number > lastMonth) continue;
      const amount = amountOf(month);
      sum += amount;
      squares += amount * amount;
    }
    return { sum: decimalText(sum, decimals), sumOfSquares: decimalText(squares, 2 * decimals) };
  }
}
