import { Temporal } from 'temporal-polyfill';
import type { StepDuration } from '../sequence/index.ts';
import { remember, zonedAt } from '../time/index.ts';

/** Those who begin together in one zone end together: a batch asks the same thousands of times. */
const reckoned = remember((key) => {
  const [began, zone, duration]: [number, string, StepDuration] = JSON.parse(key);
  return zonedAt(zone, new Date(began)).add(Temporal.Duration.from(duration)).epochMilliseconds;
});

/** When a duration that began at a moment is over: days and weeks by the zone's calendar, hours and minutes exactly. */
export function endOf(began: Date, duration: StepDuration, zone: string): Date {
  return new Date(reckoned(JSON.stringify([began.getTime(), zone, duration])));
}
