import { dayNumber, isoDay } from './calendar.ts';
import { median } from './median.ts';

/** When an account orders: what its distinct days with a completed order come to. */
export interface Rhythm {
  readonly orderDays: number;
  readonly firstOrderOn: string | null;
  readonly lastOrderOn: string | null;
  /** Null under two days. */
  readonly medianGapDays: number | null;
  /** Sum of ln(gap in weeks); 0 under two days. */
  readonly sumLogGapWeeks: number;
}

/** The rhythm of completed orders on these days (`YYYY-MM-DD`, in any order, one day any number of times). */
export function rhythmOf(dates: Iterable<string>): Rhythm {
  const days = [...new Set(Array.from(dates, dayNumber))].sort((left, right) => left - right);
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const [first, last] = [days[0], days.at(-1)];
  return {
    orderDays: days.length,
    firstOrderOn: first === undefined ? null : isoDay(first),
    lastOrderOn: last === undefined ? null : isoDay(last),
    medianGapDays: median(gaps),
    sumLogGapWeeks: gaps.reduce((sum, gap) => sum + Math.log(gap / 7), 0),
  };
}
