import { z } from 'zod';
import { amountText, type Millionths, millionths, sumMillionths } from '../money/index.ts';
import type { Solution, SolutionKey } from './solution.ts';

/**
 * Where an account gets a solution: from us, from a competitor, from itself; or from nobody yet (`open`); or it has no
 * need of it. Nothing is said of what nobody has asked about.
 */
export const CoverageState = z.enum(['ours', 'competitor', 'inHouse', 'open', 'noNeed']);
export type CoverageState = z.infer<typeof CoverageState>;

/** What it could buy from us and does not. */
export const WHITE_STATES = ['competitor', 'inHouse', 'open'] as const satisfies readonly CoverageState[];

export type WhiteState = (typeof WHITE_STATES)[number];

export function isWhite(state: CoverageState): boolean {
  return WHITE_STATES.some((white) => white === state);
}

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
