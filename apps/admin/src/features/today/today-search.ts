import { z } from 'zod';

export const TodaySearch = z.object({ scope: z.enum(['mine', 'all']).optional().catch(undefined) });
export type TodaySearch = z.infer<typeof TodaySearch>;
