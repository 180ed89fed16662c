import { z } from 'zod';

const PATTERN = /^P(?=\d|T\d)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/;

/** An ISO 8601 duration of whole weeks, days, hours and minutes, longer than nothing: `P5D`, `P1W`, `PT36H`. */
export const StepDuration = z
  .string()
  .max(40)
  .regex(PATTERN, 'is not a duration, such as P7D or PT36H')
  .refine((text) => /[1-9]/.test(text), 'must be longer than nothing');
export type StepDuration = z.infer<typeof StepDuration>;
