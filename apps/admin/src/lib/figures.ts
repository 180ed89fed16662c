import { useMemo } from 'react';
import { type createFormatter, useFormatter, useLocale } from 'use-intl';

const currencies = new Set(Intl.supportedValuesOf('currency'));

const names = new Map<string, Intl.DisplayNames>();

/** Made once: a list of countries asks for a name in each row. */
function namesIn(locale: string, type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${locale} ${type}`;
  const known = names.get(key) ?? new Intl.DisplayNames(locale, { type });
  names.set(key, known);
  return known;
}

/** How figures are written in the language of the screens. Money in whole units unless asked for more. */
export function useFigures() {
  const format = useFormatter();
  const locale = useLocale();
  return useMemo(() => figuresIn(locale, format), [locale, format]);
}

/** A minus that stays with its amount, where a hyphen would end a line. */
const MINUS = '−\u2060';

function figuresIn(locale: string, format: ReturnType<typeof createFormatter>) {
  return {
    money: (value: string | number, currency: string | null, digits = 0) =>
      format
        .number(Number(value), {
          ...(currency === null ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        })
        .replace('-', MINUS),
    percent: (share: number, digits = 0) =>
      format.number(share, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    count: (value: number) => format.number(value),
    number: (value: number, digits = 1) => format.number(value, { maximumFractionDigits: digits }),
    /** A value in a unit somebody wrote: money in its currency, a percentage, or the number before the unit's name. */
    measured: (value: string | number, unit: string | null) => {
      if (unit === '%')
        return format.number(Number(value) / 100, { style: 'percent', maximumFractionDigits: 1 });
      if (unit !== null && currencies.has(unit)) {
        return format.number(Number(value), {
          style: 'currency',
          currency: unit,
          currencyDisplay: 'narrowSymbol',
          maximumFractionDigits: 0,
        });
      }
      return [format.number(Number(value), { maximumFractionDigits: 1 }), unit].filter(Boolean).join(' ');
    },
    /** A day `YYYY-MM-DD`, the same day in every zone. */
    day: (day: string) =>
      format.dateTime(new Date(`${day}T12:00:00Z`), {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    /** A day `YYYY-MM-DD` of these weeks, by its name. */
    weekday: (day: string) =>
      format.dateTime(new Date(`${day}T12:00:00Z`), {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      }),
    month: (month: string) =>
      format.dateTime(new Date(`${month}-15T12:00:00Z`), {
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    /** The name of an ISO 3166-1 country. */
    country: (code: string) => namesIn(locale, 'region').of(code) ?? code,
    /** The name of an ISO 639-1 language. */
    language: (code: string) => namesIn(locale, 'language').of(code) ?? code,
    /** The time of the day, where whoever reads is. */
    time: (instant: string) => format.dateTime(new Date(instant), { hour: '2-digit', minute: '2-digit' }),
    moment: (instant: string) =>
      format.dateTime(new Date(instant), {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
      }),
  };
}
