import { z } from 'zod';
import { currencies } from '../money/index.ts';

/** An IANA time zone, such as `Africa/Johannesburg`. */
export const TimeZone = z.string().refine(isTimeZone, 'is not a time zone, such as Africa/Johannesburg');
export type TimeZone = z.infer<typeof TimeZone>;

/** An ISO 3166-1 country, two capital letters. */
export const Country = z.string().regex(/^[A-Z]{2}$/, 'is not a country code of two letters, such as ZA');
export type Country = z.infer<typeof Country>;

/** What is kept as a currency, three capital letters. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, such as ZAR');
export type Currency = z.infer<typeof Currency>;

/** A currency that somebody names: one that there is. What is kept already is not asked again. */
export const KnownCurrency = Currency.refine((code) => currencies.has(code), {
  error: 'is not the code of a currency in use, such as ZAR',
});

/** Those that were asked about and are: to make a format takes longer than all else that is read of a company. */
const known = new Set<string>();

function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    known.add(name);
    return true;
  } catch {
    return false;
  }
}
