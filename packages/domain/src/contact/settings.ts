import { z } from 'zod';

/** What a company may tune of its contact maps. */
export const ContactSettings = z.strictObject({
  /** After how many days without a touch a person fades, and an account counts as left alone. */
  untouchedDays: z.int().min(7).max(730).default(90),
});
export type ContactSettings = z.infer<typeof ContactSettings>;
