import type { MonthCount } from './months.ts';
import { poissonAtLeast, poissonAtMost } from './poisson.ts';

/** Chance of a month beyond one limit while nothing changed: what three standard deviations leave on one side. */
export const tailChance = 0.00135;
/** Fewer whole months or fewer counted in them say nothing about what is usual. */
export const leastMonths = 12;
export const leastCounted = 10;
/** So many months in a row on one side of the centre are no chance, at the least. */
export const leastRun = 8;

/** What a chart says of its months. */
export type Finding =
  | {
      readonly kind: 'above' | 'below';
      readonly month: string;
      readonly count: number;
    }
  | {
      readonly kind: 'runAbove' | 'runBelow';
      readonly from: string;
      readonly until: string;
      readonly months: number;
    };

export interface ChartedMonth extends MonthCount {
  /** The month is not over: it is shown and judged by nothing. */
  readonly running: boolean;
  readonly mark: 'above' | 'below' | 'runAbove' | 'runBelow' | null;
}

export interface ControlChart {
  readonly months: readonly ChartedMonth[];
  /** Whole months, and what was counted in them. */
  readonly basis: { readonly months: number; readonly counted: number };
  /** Null where there is too little to know what is usual. */
  readonly limits: ControlLimits | null;
  readonly findings: readonly Finding[];
}

export interface ControlLimits {
  /** The mean of the whole months. */
  readonly centre: number;
  /** The smallest and the largest count that is still usual. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * A c chart of monthly counts (Shewhart; Montgomery, *Introduction to Statistical Quality Control*, §7.3), its limits
 * the exact tails of the Poisson distribution rather than centre ± 3√centre, which for the few losses of a month marks
 * too many (Ryan, *Statistical Methods for Quality Improvement*, §6.1.5). The months are of one unbroken series;
 * `running` is the one that is not over, which neither makes nor breaks a limit.
 */
export function controlChart(series: readonly MonthCount[], running: string): ControlChart {
  const whole = series.filter(({ month }) => month < running);
  const counted = whole.reduce((sum, { count }) => sum + count, 0);
  const enough = whole.length >= leastMonths && counted >= leastCounted;
  const limits = enough ? limitsAround(counted / whole.length) : null;
  const runs = limits === null ? [] : runsIn(whole, limits.centre);
  const months = series.map((each) => ({
    ...each,
    running: each.month >= running,
    mark: limits === null || each.month >= running ? null : (outside(each, limits) ?? inRun(each, runs)),
  }));
  const findings = [
    ...months.flatMap(({ month, count, mark }): Finding[] =>
      mark === 'above' || mark === 'below' ? [{ kind: mark, month, count }] : [],
    ),
    ...runs,
  ];
  return { months, basis: { months: whole.length, counted }, limits, findings };
}

/** The counts beyond which either tail has less than `tailChance`. `centre` is above 0. */
export function limitsAround(centre: number): ControlLimits {
  let lower = 0;
  while (poissonAtMost(lower, centre) < tailChance) lower += 1;
  let upper = Math.ceil(centre);
  while (poissonAtLeast(upper + 1, centre) >= tailChance) upper += 1;
  return { centre, lower, upper };
}

function outside({ count }: MonthCount, { lower, upper }: ControlLimits): 'above' | 'below' | null {
  if (count > upper) return 'above';
  return count < lower ? 'below' : null;
}

type Run = Extract<Finding, { months: number }>;

function inRun({ month }: MonthCount, runs: readonly Run[]): Run['kind'] | null {
  return runs.find(({ from, until }) => from <= month && month <= until)?.kind ?? null;
}

/** Unbroken stretches on one side of the centre, long enough to be no chance; a month on the centre breaks them. */
function runsIn(months: readonly MonthCount[], centre: number): Run[] {
  const runs: Run[] = [];
  let start = 0;
  months.forEach(({ count, month }, index) => {
    const side = Math.sign(count - centre);
    const next = months[index + 1];
    if (next !== undefined && Math.sign(next.count - centre) === side) return;
    const length = index - start + 1;
    const from = months[start]?.month ?? month;
    start = index + 1;
    if (side === 0 || length < runNeeded(side, centre)) return;
    runs.push({ kind: side > 0 ? 'runAbove' : 'runBelow', from, until: month, months: length });
  });
  return runs;
}

/**
 * Eight in a row (Western Electric, *Statistical Quality Control Handbook*, 1956) supposes that either side has half
 * the chance. With few losses a month the side below the centre has more: then as many are asked for as make the run as
 * improbable as eight tosses of a coin.
 */
export function runNeeded(side: number, centre: number): number {
  const chance =
    side > 0 ? poissonAtLeast(Math.floor(centre) + 1, centre) : poissonAtMost(Math.ceil(centre) - 1, centre);
  return Math.max(leastRun, Math.ceil((leastRun * Math.log(0.5)) / Math.log(chance) - 1e-9));
}
