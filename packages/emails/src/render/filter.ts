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

function remember<Key extends string, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

const dateFormat = remember(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

const moneyFormat = remember((key) => {
  const [locale, currency] = key.split(' ');
  if (currency === undefined) throw new RangeError('an amount of money needs its currency');
  return new Intl.NumberFormat(locale, { style: 'currency', currency });
});

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

function isDecimal(value: string): value is Intl.StringNumericLiteral {
  return DECIMAL.test(value);
}

/** `2026-03-14` as `14 March 2026` (en) or `14 Maart 2026` (af); nothing stays nothing, for the fallback to fill. */
export function writeDate(value: unknown, language: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== 'string' || !ISO_DATE.test(value)) throw new TypeError('a date must be YYYY-MM-DD');
  return dateFormat(localeOf(language)).format(Date.parse(value));
}

/** An exact decimal in its currency as the language writes it: `£18,450.00`, `R 18 450,00`. */
export function writeMoney(value: unknown, currency: unknown, language: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== 'string' || !isDecimal(value))
    throw new TypeError('an amount must be a decimal string');
  return moneyFormat(`${localeOf(language)} ${String(currency)}`).format(value);
}

/** A postal address of several lines on one: `12 Harbour Road, Cape Town 8001`. */
export function writeAddress(value: unknown): string {
  const lines = String(value).split(/[\r\n]+/);
  return lines
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line !== '')
    .join(', ');
}
