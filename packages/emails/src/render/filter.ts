import type { Language } from '@sleutel/domain/template';

/** The writing habits of each language: day before month, and money as its readers write it. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', af: 'af-ZA' };

function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(LOCALES, value);
}

function localeOf(language: unknown): string {
  if (!isLanguage(language)) throw new RangeError(`no locale for language ${String(language)}`);
  return LOCALES[language];
}

/** Formats kept at once; past it they are made again, so that a long-lived worker does not grow. */
const REMEMBERED = 20_000;

/** Formatting is most of what rendering costs, and the same dates and amounts come again and again. */
function remember<Key extends string, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (made.size >= REMEMBERED) made.clear();
    made.set(key, value);
    return value;
  };
}

const dateFormat = remember(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

const moneyFormat = remember((key) => {
  const [locale, currency = ''] = key.split(' ');
  return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
});

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

function isDecimal(value: string): value is Intl.StringNumericLiteral {
  return DECIMAL.test(value);
}

const formatDate = remember((key) => {
  const [locale = '', date = ''] = key.split(' ');
  return dateFormat(locale).format(Date.parse(date));
});

const formatMoney = remember((key) => {
  const [locale = '', currency = '', amount = ''] = key.split(' ');
  if (!isDecimal(amount)) throw new TypeError('an amount must be a decimal string');
  return moneyFormat(`${locale} ${currency}`).format(amount);
});

/** `2026-03-14` as `14 March 2026` (en) or `14 Maart 2026` (af); nothing stays nothing, for the fallback to fill. */
export function writeDate(value: unknown, language: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== 'string' || !ISO_DATE.test(value)) throw new TypeError('a date must be YYYY-MM-DD');
  return formatDate(`${localeOf(language)} ${value}`);
}

/** An exact decimal in its currency as the language writes it: `£18,450.00`, `R 18 450,00`. */
export function writeMoney(value: unknown, currency: unknown, language: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== 'string' || typeof currency !== 'string') {
    throw new TypeError('an amount must be a decimal string with a currency');
  }
  return formatMoney(`${localeOf(language)} ${currency} ${value}`);
}

/** A postal address of several lines on one: `12 Harbour Road, Cape Town 8001`. */
export function writeAddress(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('an address must be a text');
  const lines = value.split(/[\r\n]+/);
  return lines
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '')
    .join(', ');
}

/** The fallback where there is no value. */
export function fallBack(value: unknown, fallback: unknown): unknown {
  return value === null || value === '' ? fallback : value;
}

/** A value before a full stop, without one of its own at its end. */
export function beforeStop(value: unknown): unknown {
  return typeof value === 'string' && value.endsWith('.') ? value.slice(0, -1) : value;
}

export type FilterFunction = (value: unknown, first: unknown, second: unknown) => unknown;

/** The filters of compiled templates, by the name they have there. */
export const FILTERS: ReadonlyMap<string, FilterFunction> = new Map<string, FilterFunction>([
  ['default', fallBack],
  ['date', writeDate],
  ['money', writeMoney],
  ['address', writeAddress],
  ['beforeStop', beforeStop],
]);
