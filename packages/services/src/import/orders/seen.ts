import { type DecimalNotation, type Notice, type OrderRow, PointsOfFile } from '@sleutel/domain/import';
import { isPositive } from '@sleutel/domain/money';
import type { OrderMerge } from './merge.ts';

/** What is worth knowing of all orders of a file together, gathered as they pass, in constant memory. */
export class Seen {
  readonly #years = new Set<string>();
  readonly #currencies = new Set<string>();
  #lastNumber = '';
  #rising = true;
  #numberless = 0;
  #rounded = 0;
  #positiveCancelled = 0;
  readonly #points = new PointsOfFile();

  add({ date, number, currency, rounded, status, amount, cost }: OrderRow): void {
    this.#years.add(date.slice(0, 4));
    if (currency !== null) this.#currencies.add(currency);
    if (rounded) this.#rounded += 1;
    this.#points.add(amount);
    if (cost !== null) this.#points.add(cost);
    if (status !== 'completed' && isPositive(amount)) this.#positiveCancelled += 1;
    if (number === null) this.#numberless += 1;
    else this.#follow(number);
  }

  facts(): Omit<OrderMerge, 'sumLines'> {
    const years = [...this.#years].map(Number).sort((one, other) => one - other);
    return { years, rising: this.#rising, numberless: this.#numberless > 0 };
  }

  currencies(): readonly string[] {
    return [...this.#currencies].sort();
  }

  notices(decimal: DecimalNotation): readonly Notice[] {
    const currencies = this.currencies();
    const positive = this.#positiveCancelled;
    const pointAssumed = decimal === 'undeclared' && this.#points.mayPartThousands();
    return [
      ...(this.#rounded > 0 ? [{ code: 'rounded', count: this.#rounded } as const] : []),
      ...(pointAssumed ? [{ code: 'point-assumed' } as const] : []),
      ...(positive > 0 ? [{ code: 'cancelled-positive', count: positive } as const] : []),
      ...(currencies.length > 1 ? [{ code: 'currencies-mixed', currencies } as const] : []),
    ];
  }

  /** Shorter numbers come before longer ones, those of one length by their signs: 999 before 1000. */
  #follow(number: string): void {
    const last = this.#lastNumber;
    this.#rising &&= number.length > last.length || (number.length === last.length && number > last);
    this.#lastNumber = number;
  }
}
