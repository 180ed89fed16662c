import { Decimal } from 'decimal.js';
import { Money, type MoneyValue, money } from './money.ts';

/** An amount in whole millionths: amounts have at most six decimals, so that these add up exactly, and fast. */
export type Millionths = bigint;

const PLACES = 6;
const ONE = 10 ** PLACES;
const plain = /^-?\d+(?:\.\d{1,6})?$/;

/** Reads an amount; more than six decimals are rounded half-even. Throws when the text is no finite decimal number. */
export function millionths(value: MoneyValue): Millionths {
  if (typeof value !== 'string' || !plain.test(value)) return millionthsOf(money(value));
  const point = value.indexOf('.');
  if (point < 0) return BigInt(value) * BigInt(ONE);
  return BigInt(value.slice(0, point) + value.slice(point + 1).padEnd(PLACES, '0'));
}

function millionthsOf(value: Decimal): Millionths {
  return BigInt(value.times(ONE).toFixed(0, Decimal.ROUND_HALF_EVEN));
}

/** The amount as exact decimal text without idle zeros: `-12.5`. */
export function amountText(amount: Millionths): string {
  return decimalText(amount, PLACES).replace(/\.?0+$/, '');
}

/** Whole parts of 10^−places as decimal text, with that many decimals. */
export function decimalText(parts: bigint, places: number): string {
  const digits = (parts < 0n ? -parts : parts).toString().padStart(places + 1, '0');
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return parts < 0n ? `-${text}` : text;
}

/** The number nearest to the amount. */
export function amountNumber(amount: Millionths): number {
  const near = Number(amount);
  // Two exact numbers divide to the nearest one.
  return Number.isSafeInteger(near) ? near / ONE : Number(decimalText(amount, PLACES));
}

/** The amount rounded half-even to two decimals, as a number for JSON, charts and spreadsheets. */
export function roundedNumber(amount: Millionths): number {
  const step = 10_000n;
  const half = step / 2n;
  const magnitude = amount < 0n ? -amount : amount;
  const [whole, rest] = [magnitude / step, magnitude % step];
  const up = rest > half || (rest === half && whole % 2n === 1n) ? 1n : 0n;
  const cents = amount < 0n ? -(whole + up) : whole + up;
  return amountNumber(cents * step);
}

/** The smallest amount that is at least this share (0–1, read as the decimal it is written as) of another. */
export function leastOfShare(amount: Millionths, share: number): Millionths {
  return BigInt(new Money(amount.toString()).times(share).ceil().toFixed());
}

/** The exact sum, 0 for nothing. */
export function sumMillionths(amounts: Iterable<Millionths>): Millionths {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

/** Whether decimal text is above zero. */
export function isPositive(text: string): boolean {
  return !text.startsWith('-') && /[1-9]/.test(text);
}
