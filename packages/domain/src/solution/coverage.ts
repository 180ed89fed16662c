import { z } from 'zod';

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
