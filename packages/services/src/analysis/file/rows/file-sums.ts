import { lastWholeMonth } from '@sleutel/domain/analysis';
import { type DecimalNotation, type OrderRow, PointsOfFile } from '@sleutel/domain/import';
import { isPositive } from '@sleutel/domain/money';
import type { OrdersReading } from '../options.ts';
import type { OrdersTally } from '../tally.ts';
import { AccountSums } from './account-sums.ts';
import { RepeatedNumbers } from './repeated-numbers.ts';

/** The sums of a whole file, order by order; grows with accounts and months, not with orders. */
export class FileSums {
  readonly #asOf: string | undefined;
  readonly #decimal: DecimalNotation;
  readonly #accounts = new Map<string, AccountSums>();
  readonly #currencies = new Set<string>();
  #firstDay: string | undefined;
  #lastDay: string | undefined;
  #rounded = 0;
  #positiveCancelled = 0;
  readonly #numbers = new RepeatedNumbers();
  readonly #points = new PointsOfFile();

  constructor({ asOf, decimal }: Pick<OrdersReading, 'asOf' | 'decimal'>) {
    this.#asOf = asOf;
    this.#decimal = decimal;
  }

  add(order: OrderRow): void {
    const { date, currency, cost } = order;
    this.#points.add(order.amount);
    if (cost !== null) this.#points.add(cost);
    if (this.#asOf !== undefined && date > this.#asOf) return;
    if (this.#firstDay === undefined || date < this.#firstDay) this.#firstDay = date;
    if (this.#lastDay === undefined || date > this.#lastDay) this.#lastDay = date;
    if (currency !== null) this.#currencies.add(currency);
    if (order.rounded) this.#rounded += 1;
    if (order.status !== 'completed' && isPositive(order.amount)) this.#positiveCancelled += 1;
    if (order.number !== null) this.#numbers.add(order.number);
    this.#sumsOf(order.account).add(order);
  }

  /** Undefined when no order counted. */
  tally({ count, first }: OrdersTally['rejects']): OrdersTally | undefined {
    if (this.#firstDay === undefined || this.#lastDay === undefined) return undefined;
    const asOf = this.#asOf ?? this.#lastDay;
    const whole = lastWholeMonth(asOf);
    const lastMonth = Number(whole.slice(0, 4)) * 12 + Number(whole.slice(5)) - 1;
    return {
      asOf,
      firstDay: this.#firstDay,
      lastDay: this.#lastDay,
      accounts: Array.from(this.#accounts, ([account, sums]) => sums.tally(account, lastMonth)),
      currencies: [...this.#currencies].sort(),
      rejects: { count, first },
      rounded: this.#rounded,
      pointAssumed: this.#decimal === 'undeclared' && this.#points.mayPartThousands(),
      positiveCancelled: this.#positiveCancelled,
      repeatedOrders: this.#numbers.repeated,
    };
  }

  #sumsOf(account: string): AccountSums {
    const known = this.#accounts.get(account);
    if (known !== undefined) return known;
    const sums = new AccountSums();
    this.#accounts.set(account, sums);
    return sums;
  }
}
