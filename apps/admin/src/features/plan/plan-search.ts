import { z } from 'zod';

/** Which version's changes are shown beside the plan. */
export const PlanSearch = z.object({ version: z.int().min(1).optional().catch(undefined) });
