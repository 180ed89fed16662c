import { z } from 'zod';
import { SolutionFrom } from '../../lib/solution-from.ts';

/** What a new segment begins with: whoever gets a solution from somewhere. */
export const SegmentSearch = z.object({
  solution: z.string().optional().catch(undefined),
  from: SolutionFrom.optional().catch(undefined),
});
