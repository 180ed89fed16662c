import { z } from 'zod';
import { SolutionFrom, statesFrom } from '../../../lib/solution-from.ts';

/** Everything that makes the map what it is stands in the address. */
export const WhiteSpaceSearch = z.object({
  accounts: z.enum(['known', 'all']).optional().catch(undefined),
  owner: z.string().optional().catch(undefined),
  segment: z.uuid().optional().catch(undefined),
  solution: z.string().optional().catch(undefined),
  from: SolutionFrom.optional().catch(undefined),
  sort: z.literal('name').optional().catch(undefined),
  page: z.int().min(1).optional().catch(undefined),
});
export type WhiteSpaceSearch = z.infer<typeof WhiteSpaceSearch>;

export const pageSize = 50;

/** Which accounts an address asks for. A solution alone, or where it is got alone, leaves nobody out. */
export function toFilter({ accounts, owner, segment, solution, from }: WhiteSpaceSearch) {
  return {
    ...(accounts ? { accounts } : {}),
    ...(owner ? { ownerId: owner } : {}),
    ...(segment ? { segmentId: segment } : {}),
    ...(solution && from ? { gets: { solution, states: [...statesFrom[from]] } } : {}),
  };
}

/** Where the map that is shown can be had as a file. */
export function whiteSpaceFile(search: WhiteSpaceSearch): string {
  return `/api/reports/white-space.csv?input=${encodeURIComponent(JSON.stringify(toFilter(search)))}`;
}
