import { z } from 'zod';

/** For how many days an account is watched. */
export const watchDays = [30, 60, 90, 180, 365] as const;
export const usualDays = 90;

export const ResultSearch = z.object({
  days: z.literal(watchDays).optional().catch(undefined),
});
