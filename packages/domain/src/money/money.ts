import { Decimal } from 'decimal.js';

/** What may be read as an exact amount: decimal text, or an amount already read. Never a binary float. */
export type MoneyValue = string | Decimal;

/**
 * Exact decimal amounts. 60 significant digits hold the sum of a million amounts of 20 digits, and the
 * product of two such sums, without a rounding.
 */
export const Money = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -60,
  toExpPos: 60,
});

export const ZERO = new Money(0);

/** Reads an amount exactly. Throws when the text is no finite decimal number. */
export function money(value: MoneyValue): Decimal {
  const read = value instanceof Money ? value : new Money(value);
  if (!read.isFinite()) throw new RangeError(`Not an amount: ${String(value)}`);
  return read;
}

/** The exact sum, 0 for nothing. */
export function sumMoney(values: Iterable<Decimal>): Decimal {
  let sum: Decimal = ZERO;
  for (const value of values) sum = sum.plus(value);
  return sum;
}

/** The amount rounded half-even to two decimals, as a number for JSON, charts and spreadsheets. */
export function moneyNumber(value: Decimal): number {
  // Adding 0 makes a negative zero a plain one.
  return value.toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN).toNumber() + 0;
}
