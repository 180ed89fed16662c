import { z } from 'zod';

const PATTERN = /^P(?=\d|T\d)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/;

/** The most a step may wait: what is longer is a slip, and past the end of calendars. */
const MOST_HOURS = 10 * 366 * 24;

/**
 * An ISO 8601 duration of whole weeks, days, hours and minutes, longer than nothing and at most ten years: `P5D`, `P1W`,
 * `PT36H`.
 */
export const StepDuration = z
  .string()
  .max(40)
  .regex(PATTERN, { error: 'is not a duration, such as P7D or PT36H', abort: true })
  .refine((text) => /[1-9]/.test(text), { error: 'must be longer than nothing', abort: true })
  .refine((text) => hoursOf(text) <= MOST_HOURS, 'must be at most ten years');
export type StepDuration = z.infer<typeof StepDuration>;

function hoursOf(duration: string): number {
  const [, weeks, days, , hours, minutes] = PATTERN.exec(duration) ?? [];
  const count = (part: string | undefined) => Number.parseInt(part ?? '0', 10);
  return (count(weeks) * 7 + count(days)) * 24 + count(hours) + count(minutes) / 60;
}
