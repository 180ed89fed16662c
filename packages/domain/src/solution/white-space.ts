import { amountText, type Millionths, millionths, sumMillionths } from '../money/index.ts';
import { type CoverageState, isWhite } from './coverage.ts';
import type { Solution, SolutionKey } from './solution.ts';

export interface Coverage {
  readonly solution: SolutionKey;
  readonly state: CoverageState;
  /** What the account could spend on it in a year: decimal text in the company's currency, null where nobody knows. */
  readonly potential: string | null;
}

export interface WhiteSpace {
  readonly states: Readonly<Record<CoverageState, number>>;
  /** Solutions of which nobody knows where the account gets them. */
  readonly unknown: number;
  /** Decimal text: the potential a year of all it could buy from us and does not. */
  readonly potential: string;
  /** How much of that has no potential noted, and is in no sum. */
  readonly unvalued: number;
}

export function countByState(
  count: (state: CoverageState) => number,
): Readonly<Record<CoverageState, number>> {
  return {
    ours: count('ours'),
    competitor: count('competitor'),
    inHouse: count('inHouse'),
    open: count('open'),
    noNeed: count('noNeed'),
  };
}

/** What of the company's range an account does not buy. What the range does not name any more does not count. */
export function whiteSpaceOf(range: readonly Solution[], coverages: readonly Coverage[]): WhiteSpace {
  const keys = new Set(range.map(({ key }) => key));
  const known = coverages.filter(({ solution }) => keys.has(solution));
  const white = known.filter(({ state }) => isWhite(state));
  const potentials = white.flatMap(({ potential }): Millionths[] =>
    potential === null ? [] : [millionths(potential)],
  );
  return {
    states: countByState((state) => known.filter((each) => each.state === state).length),
    unknown: range.length - known.length,
    potential: amountText(sumMillionths(potentials)),
    unvalued: white.length - potentials.length,
  };
}
