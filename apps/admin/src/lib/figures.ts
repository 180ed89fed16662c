import { useFormatter, useLocale } from 'use-intl';

/** How figures are written in the language of the screens. Money in whole units unless asked for more. */
export function useFigures() {
  const format = useFormatter();
  const locale = useLocale();
  return {
    money: (value: string | number, currency: string | null, digits = 0) =>
      format.number(Number(value), {
        ...(currency === null ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    percent: (share: number, digits = 0) =>
      format.number(share, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    count: (value: number) => format.number(value),
    number: (value: number, digits = 1) => format.number(value, { maximumFractionDigits: digits }),
    /** A day `YYYY-MM-DD`, the same day in every zone. */
    day: (day: string) =>
      format.dateTime(new Date(`${day}T12:00:00Z`), {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    month: (month: string) =>
      format.dateTime(new Date(`${month}-15T12:00:00Z`), {
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    /** The name of an ISO 3166-1 country. */
    country: (code: string) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
    /** The name of an ISO 639-1 language. */
    language: (code: string) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code,
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
