import { readIsoDate } from './date-format.ts';
import type { DateFormat } from './parse-date.ts';
import { type DecimalNotation, parseDecimal } from './parse-decimal.ts';

const parts = /^(\d{1,2})([./-])(\d{1,2})\2\d{4}$/;

/**
 * The form that some dates of a file are in, where it can only be one: with dots the day comes first, with slashes or
 * hyphens a number above 12 tells. Null where they are ISO 8601, or may be read in two ways.
 */
export function guessDateFormat(dates: readonly string[]): DateFormat {
  const filled = dates.map((text) => text.trim()).filter((text) => text !== '');
  if (filled.some((text) => readIsoDate(text) !== undefined)) return null;
  const found = filled.map((text) => parts.exec(text));
  const sign = found[0]?.[2];
  if (sign === undefined || found.some((each) => each?.[2] !== sign)) return null;
  const above = (at: number) => found.some((each) => Number(each?.[at]) > 12);
  if (above(1) && above(3)) return null;
  if (sign === '.' || above(1)) return `DD${sign}MM${sign}YYYY`;
  return sign === '/' && above(3) ? 'MM/DD/YYYY' : null;
}

/** `comma` where amounts of a file can be read so and not with a decimal point; null where both may be, or neither. */
export function guessDecimal(amounts: readonly string[]): Extract<DecimalNotation, 'comma'> | null {
  const readable = (notation: DecimalNotation) => (text: string) =>
    text.trim() === '' || typeof parseDecimal(text.trim(), notation) === 'string';
  return !amounts.every(readable('point')) && amounts.every(readable('comma')) ? 'comma' : null;
}
