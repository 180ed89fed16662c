import { z } from 'zod';
import { addDays, Day } from '../time/index.ts';

/** Days that may be gone through at the most. */
export const MAX_DAYS = 366;
const USUAL_DAYS = 91;
const DAY = 86_400_000;

/** The days of a rehearsal, `YYYY-MM-DD`, both included. */
export const RehearsalPeriod = z.object({ from: Day, until: Day });
export type RehearsalPeriod = z.infer<typeof RehearsalPeriod>;

export type PeriodProblem = 'backwards' | 'tooLong' | 'notPast';

/** What is wrong with a period seen from a day; null: it can be gone through. Only days that are over are known. */
export function periodProblem({ from, until }: RehearsalPeriod, today: string): PeriodProblem | null {
  if (until <= from) return 'backwards';
  if (daysBetween(from, until) >= MAX_DAYS) return 'tooLong';
  return until >= today ? 'notPast' : null;
}

/** The quarter that ended yesterday. */
export function usualPeriod(today: string): RehearsalPeriod {
  return { from: addDays(today, -USUAL_DAYS - 1), until: addDays(today, -1) };
}

export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY);
}
