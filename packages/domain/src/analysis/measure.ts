import { z } from 'zod';

/** What accounts are ranked by. */
export const Measure = z.enum(['revenue', 'profit']);
export type Measure = z.infer<typeof Measure>;
