import { Temporal } from 'temporal-polyfill';

/** The moment a day, `YYYY-MM-DD`, is over in a zone: when the next one begins there. */
export function dayEnd(day: string, zone: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return new Date(next.toZonedDateTime(zone).epochMilliseconds);
}
