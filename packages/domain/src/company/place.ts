import { z } from 'zod';

/** An IANA time zone, such as `Africa/Johannesburg`. */
export const TimeZone = z.string().refine(isTimeZone, 'is not a time zone, such as Africa/Johannesburg');
export type TimeZone = z.infer<typeof TimeZone>;

/** An ISO 3166-1 country, two capital letters. */
export const Country = z.string().regex(/^[A-Z]{2}$/, 'is not a country code of two letters, such as ZA');
export type Country = z.infer<typeof Country>;

/** An ISO 4217 currency, three capital letters. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, such as ZAR');
export type Currency = z.infer<typeof Currency>;

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
