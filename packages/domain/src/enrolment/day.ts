import { wallClock } from '../time/index.ts';

/** The calendar day of a moment in a zone, `YYYY-MM-DD`. */
export function dayIn(zone: string, at: Date): string {
  return wallClock(zone, at).date;
}
