import { Temporal } from 'temporal-polyfill';

/** The calendar day of a moment in a zone, `YYYY-MM-DD`. */
export function dayIn(zone: string, at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
