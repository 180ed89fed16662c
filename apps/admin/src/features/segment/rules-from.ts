import { SegmentRules } from '@sleutel/domain/segment';
import type { SolutionFrom } from '../../lib/solution-from.ts';

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
