import type { CoverageState } from '@sleutel/domain/solution';
import { z } from 'zod';

/** Where accounts get a solution, as people ask for it. */
export const SolutionFrom = z.enum(['us', 'elsewhere', 'nobody', 'notNeeded', 'unknown']);
export type SolutionFrom = z.infer<typeof SolutionFrom>;

/** The states that are meant by it. */
export const statesFrom = {
  us: ['ours'],
  elsewhere: ['competitor', 'inHouse'],
  nobody: ['open'],
  notNeeded: ['noNeed'],
  unknown: ['unknown'],
} as const satisfies Record<SolutionFrom, readonly (CoverageState | 'unknown')[]>;
