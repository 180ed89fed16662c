import { Temporal } from 'temporal-polyfill';
import type { OfferTerms } from './terms.ts';

/** Until when a code may be used. */
export interface Validity {
  /** The last day, `YYYY-MM-DD`, as the recipient's calendar counts. */
  readonly lastDay: string;
  /** The moment that day ends. */
  readonly until: Date;
}

/** How long a code minted now is valid in a zone: its own days, or the offer's last day if that comes first. */
export function validityOf(
  terms: Pick<OfferTerms, 'validDays' | 'validUntil'>,
  now: Date,
  zone: string,
): Validity {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const own = today.add({ days: terms.validDays });
  const end = terms.validUntil === null ? own : Temporal.PlainDate.from(terms.validUntil);
  const lastDay = Temporal.PlainDate.compare(end, own) < 0 ? end : own;
  const until = lastDay.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  return { lastDay: lastDay.toString(), until: new Date(until) };
}
