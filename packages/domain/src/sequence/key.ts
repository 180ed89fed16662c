import { z } from 'zod';

/** What other steps, messages and ledger lines call a step. */
export const StepKey = z
  .string()
  .max(60)
  .regex(/^[a-zA-Z][a-zA-Z0-9-]*$/);
export type StepKey = z.infer<typeof StepKey>;
