import { SegmentRules } from '@sleutel/domain/segment';
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

const fields = {
  us: 'boughtFromUs',
  elsewhere: 'boughtElsewhere',
  nobody: 'notBoughtYet',
  notNeeded: 'notNeeded',
} as const satisfies Record<Exclude<SolutionFrom, 'unknown'>, string>;

/** Which accounts a segment has that get a solution from there. Of what is not known none of the others holds. */
export function rulesFrom(solution: string, from: SolutionFrom): SegmentRules {
  const asked =
    from === 'unknown'
      ? Object.values(fields).map((field) => ({ field, operator: 'noneOf', value: [solution] }))
      : [{ field: fields[from], operator: 'anyOf', value: [solution] }];
  return SegmentRules.parse({ combinator: 'and', rules: asked });
}
