import { daysBetween } from '../analysis/index.ts';

/** How many days before its day somebody is reminded first. */
const lead = 2;
/** After that day: the day after, then every week. */
const again = 7;

/**
 * The day of the latest reminder that something due on a day gives up to today: two days before, on the day, the day
 * after, and each week from then on. Null while it is too early for the first.
 */
export function occasionOf(dueOn: string, today: string): string | null {
  const late = daysBetween(dueOn, today);
  if (late < -lead) return null;
  if (late < 0) return shift(dueOn, -lead);
  if (late === 0) return dueOn;
  return shift(dueOn, 1 + Math.floor((late - 1) / again) * again);
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
