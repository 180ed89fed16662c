import type { Reason } from '../reject/reason.ts';
import {
  type DateParts,
  dateReader,
  looksLikeExcelDate,
  readExcelDate,
  readIsoDate,
  readNamedMonth,
} from './date-format.ts';

/** The form of dates in a file: null for ISO 8601, `excel` for day numbers, or such as `DD/MM/YYYY`. */
export type DateFormat = string | null;

export function isDateFormat(form: string): boolean {
  return form.toLowerCase() === 'excel' || dateReader(form) !== undefined;
}

/**
 * A parser from text to `YYYY-MM-DD`. ISO 8601 is read whatever the form is, since its year comes first,
 * and so is a day whose month is named.
 * Days before 1970 and more than a year after `today` (`YYYY-MM-DD`) are refused.
 */
export function dateParser(format: DateFormat, today: string): (text: string) => string | Reason {
  const latest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const readForm = readerOf(format);
  const parse = (text: string): string | Reason => {
    const parts = readIsoDate(text) ?? readForm(text) ?? readNamedMonth(text);
    if (parts === undefined) return unreadable(text, format);
    if (!isInCalendar(parts)) return { code: 'date-not-in-calendar', value: text };
    const date = isoDate(parts);
    if (date < '1970-01-01') return { code: 'date-before-1970', value: text };
    return date > latest ? { code: 'date-too-far-ahead', value: text, latest } : date;
  };
  return rememberLast(parse);
}

function readerOf(format: DateFormat): (text: string) => DateParts | undefined {
  if (format === null) return () => undefined;
  if (format.toLowerCase() === 'excel') return readExcelDate;
  return dateReader(format) ?? (() => undefined);
}

function unreadable(value: string, format: DateFormat): Reason {
  if (format === null && looksLikeExcelDate(value)) return { code: 'date-looks-like-excel', value };
  return { code: 'date-unreadable', value, format };
}

function isInCalendar({ year, month, day }: DateParts): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDate({ year, month, day }: DateParts): string {
  const two = (value: number) => (value < 10 ? `0${value}` : String(value));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Files are sorted by date more often than not, so the same text comes again and again. */
function rememberLast<Result>(parse: (text: string) => Result): (text: string) => Result {
  let last: { readonly text: string; readonly result: Result } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, result: parse(text) };
    return last.result;
  };
}
