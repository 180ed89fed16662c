import { z } from 'zod';
import type { ServiceError } from '../../core/index.ts';

/** Why something did not come about: a stable key, and an English sentence. */
export const Problem = z.object({
  reason: z.string(),
  message: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type Problem = z.output<typeof Problem>;

/** Of a sheet whose first row is a title: no reading of it mends that. */
export const HEADER_BELOW = 'header-below';

export function problemOf({ reason, message, detail }: ServiceError): Problem {
  return { reason, message, detail };
}
