import { monthNumber } from './month-names.ts';

/** The parts of a date as a text has them; the time of day does not count. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads a text of one form; undefined when it has another. */
export type DateReader = (text: string) => DateParts | undefined;

/** 24:00 is midnight at the end of a day, :60 a leap second. */
const hour = '(?:[01]?\\d|2[0-4])';
const sixty = '(?:[0-5]\\d|60)';
const zone = '(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?';
const isoBasic = new RegExp(
  `^(\\d{4})(\\d\\d)(\\d\\d)(?:T(?:${hour}(?::?${sixty}){0,2}(?:\\.\\d+)?)?${zone})?$`,
);
const iso = new RegExp(
  `^(\\d{4})([-/.])(\\d\\d?)\\2(\\d\\d?)(?:[T ]${hour}(?::${sixty}){0,2}(?:[.,]\\d+)?\\s*${zone})?$`,
  'i',
);

/**
 * ISO 8601, with or without a time of day; the day is the one that is written, whatever its zone. Slashes or dots in
 * place of its hyphens say the same, since the year comes first: so Windows in South Africa writes a day.
 */
export function readIsoDate(text: string): DateParts | undefined {
  const found = iso.exec(text);
  if (found !== null) return partsOf(found[1], found[3], found[4]);
  const basic = isoBasic.exec(text);
  return basic === null ? undefined : partsOf(basic[1], basic[2], basic[3]);
}

const dayFirst = /^(?<day>\d{1,2})[\s.\-/]*(?<month>\p{L}{3,})[\s.,\-/]*(?<year>\d{4})$/u;
const monthFirst = /^(?<month>\p{L}{3,})\.?\s*(?<day>\d{1,2})(?:\s*,\s*|\s+)(?<year>\d{4})$/u;

/** A day whose month is a name and whose year has four digits can only be one: `5 Jan 2026`, `Jan 5, 2026`. */
export function readNamedMonth(text: string): DateParts | undefined {
  const groups = (dayFirst.exec(text) ?? monthFirst.exec(text))?.groups;
  return groups === undefined ? undefined : partsOf(groups['year'], groups['month'], groups['day']);
}

const tokens: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<year>\\d{2})',
  MMM: '(?<month>\\p{L}{3,})\\.?',
  MM: '(?<month>\\d{1,2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{1,2})',
  D: '(?<day>\\d{1,2})',
  HH: hour,
  H: hour,
  mm: '(?:[0-5]?\\d)',
  ss: '(?:[0-5]?\\d|60)(?:[.,]\\d+)?',
  A: '[AaPp]\\.?[Mm]\\.?',
};

const dateToken = /YYYY|YY|MMM|MM|M|DD|D/g;

/**
 * A reader for a form such as `DD/MM/YYYY`, `DD-MMM-YY` (a month's name) or `DD.MM.YYYY HH:mm`; undefined when the form
 * lacks year, month or day, or has one twice. A time that the form names may be missing from a text.
 * Two-digit years are those from 1970 to 2069.
 */
export function dateReader(form: string): DateReader | undefined {
  const [dateForm = '', ...timeForm] = form.trim().split(/[ T](?=[Hh])/);
  const date = dateForm.toUpperCase();
  const time = timeForm.join(' ').replaceAll('h', 'H').replaceAll('a', 'A');
  const used = date.match(dateToken) ?? [];
  const kinds = new Set(used.map((token) => token[0]));
  if (used.length !== 3 || kinds.size !== 3) return undefined;
  const tail = time === '' ? '' : `(?:[ T]+${patternOf(time)})?`;
  const pattern = new RegExp(`^${patternOf(date)}${tail}$`, 'u');
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    return groups === undefined ? undefined : partsOf(groups['year'], groups['month'], groups['day']);
  };
}

function patternOf(form: string): string {
  return form
    .split(/(YYYY|YY|MMM|MM|M|DD|D|HH|H|mm|ss|A)/)
    .map((part) => tokens[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('');
}

/** Undefined where the month is a word that is no month's name. */
function partsOf(year = '', month = '', day = ''): DateParts | undefined {
  const inYear = monthNumber(month);
  if (inYear === undefined) return undefined;
  const read = Number(year);
  const full = year.length > 2 ? read : read + (read < 70 ? 2000 : 1900);
  return { year: full, month: inYear, day: Number(day) };
}

const excelEpoch = Date.UTC(1899, 11, 30);
const excelNumber = /^\d{1,7}(?:[.,]\d+)?$/;

/** Excel's day numbers (1 is 1900-01-01), with the time of day behind the decimal sign. */
export function readExcelDate(text: string): DateParts | undefined {
  if (!excelNumber.test(text)) return undefined;
  const date = new Date(excelEpoch + Number.parseInt(text, 10) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether a bare number may be a day of Excel's between 1970 and 2100. */
export function looksLikeExcelDate(text: string): boolean {
  return excelNumber.test(text) && Number.parseInt(text, 10) >= 25_569 && Number.parseInt(text, 10) <= 73_051;
}
