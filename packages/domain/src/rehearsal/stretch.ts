import { Temporal } from 'temporal-polyfill';
import { dayEnd } from '../time/index.ts';
import type { RehearsalPeriod } from './period.ts';

/** When people launch a programme. */
const MORNING = '09:00';

/** The days of a rehearsal as moments: from the first morning to the end of the last day. */
export interface Stretch {
  readonly from: Date;
  readonly until: Date;
}

export function stretchOf({ from, until }: RehearsalPeriod, zone: string): Stretch {
  return { from: morningOf(from, zone), until: new Date(dayEnd(until, zone).getTime() - 1) };
}

function morningOf(day: string, zone: string): Date {
  const plainTime = Temporal.PlainTime.from(MORNING);
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime });
  return new Date(at.epochMilliseconds);
}
