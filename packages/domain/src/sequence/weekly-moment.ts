import { z } from 'zod';
import { TimeOfDay, WorkingDays } from '../company/index.ts';

/** A time of day on the recipient's own clock, on some days of the week by ISO 8601 number: 1 Monday … 7 Sunday. */
export const WeeklyMoment = z.strictObject({ weekdays: WorkingDays, time: TimeOfDay });
export type WeeklyMoment = z.infer<typeof WeeklyMoment>;
