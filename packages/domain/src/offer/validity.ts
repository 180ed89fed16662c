import { Temporal } from 'temporal-polyfill';
import { dayEnd, remember, wallClock } from '../time/index.ts';
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
  const { date } = wallClock(zone, now);
  return reckoned([date, terms.validDays, terms.validUntil ?? '', zone].join(' '));
}

/** A batch mints thousands of codes of one offer on one day. */
const reckoned = remember((key): Validity => {
  const [today = '', days, end = '', zone = ''] = key.split(' ');
  const own = Temporal.PlainDate.from(today).add({ days: Number(days) });
  const lastDay = end === '' ? own : earlier(Temporal.PlainDate.from(end), own);
  return { lastDay: lastDay.toString(), until: dayEnd(lastDay.toString(), zone) };
});

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other;
}
