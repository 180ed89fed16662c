import { daysBetween } from '../analysis/index.ts';

/** `none` no day is set · `due` in so many days (0: today) · `overdue` by so many days. */
export type ReviewStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'due' | 'overdue'; readonly days: number };

/** How the next review stands on a day (`YYYY-MM-DD`). */
export function reviewStanding(nextOn: string | null, today: string): ReviewStanding {
  if (nextOn === null) return { kind: 'none' };
  const days = daysBetween(today, nextOn);
  return days < 0 ? { kind: 'overdue', days: -days } : { kind: 'due', days };
}

/** The day of the next review: the cadence after the last one. */
export function nextReviewOn(lastOn: string, everyDays: number): string {
  return new Date(Date.parse(`${lastOn}T00:00:00Z`) + everyDays * 86_400_000).toISOString().slice(0, 10);
}
