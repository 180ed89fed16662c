import { Temporal } from 'temporal-polyfill';
import type { StepDuration } from '../sequence/index.ts';

/** When a duration that began at a moment is over: days and weeks by the zone's calendar, hours and minutes exactly. */
export function endOf(began: Date, duration: StepDuration, zone: string): Date {
  const start = Temporal.Instant.fromEpochMilliseconds(began.getTime()).toZonedDateTimeISO(zone);
  return new Date(start.add(Temporal.Duration.from(duration)).epochMilliseconds);
}
