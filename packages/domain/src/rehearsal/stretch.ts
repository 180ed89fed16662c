import { Temporal } from 'temporal-polyfill';
import { addDays, type RehearsalPeriod } from './period.ts';

/** When people launch a programme. */
const MORNING = '09:00';

/** The days of a rehearsal as moments: from the first morning to the end of the last day. */
export interface Stretch {
  readonly from: Date;
  readonly until: Date;
}

export function stretchOf({ from, until }: RehearsalPeriod, zone: string): Stretch {
  const midnight = momentOf(addDays(until, 1), '00:00', zone);
  return { from: momentOf(from, MORNING, zone), until: new Date(midnight.getTime() - 1) };
}

function momentOf(day: string, time: string, zone: string): Date {
  const plainTime = Temporal.PlainTime.from(time);
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime });
  return new Date(at.epochMilliseconds);
}
