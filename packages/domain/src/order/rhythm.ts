/** What the purchase model needs of one account's completed orders. */
export interface Rhythm {
  /** Distinct days with a completed order. */
  readonly orderDays: number;
  /** `YYYY-MM-DD`. */
  readonly firstOn: string;
  readonly lastOn: string;
  /** Between distinct order days; null with a single one. */
  readonly medianGapDays: number | null;
  /** Sum of ln(gap in weeks); 0 with a single day. */
  readonly sumLogGapWeeks: number;
}

const dayMilliseconds = 86_400_000;

/** The rhythm of an account with completed orders on these days (`YYYY-MM-DD`, any order); null without one. */
export function rhythmOf(completedOn: readonly string[]): Rhythm | null {
  const days = [...new Set(completedOn)].sort();
  const [firstOn] = days;
  const lastOn = days.at(-1);
  if (firstOn === undefined || lastOn === undefined) return null;
  const gaps = days.slice(1).map((day, index) => gapDays(days[index] ?? day, day));
  return {
    orderDays: days.length,
    firstOn,
    lastOn,
    medianGapDays: median(gaps),
    sumLogGapWeeks: gaps.reduce((sum, gap) => sum + Math.log(gap / 7), 0),
  };
}

function gapDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMilliseconds;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
