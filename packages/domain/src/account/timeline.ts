import { z } from 'zod';

/** What the history of an account is filtered by. */
export const TimelineKind = z.enum([
  'order',
  'cancellation',
  'delivery',
  'tender',
  'meeting',
  'complaint',
  'promise',
  'message',
  'decision',
  'plan',
  'person',
  'change',
]);
export type TimelineKind = z.infer<typeof TimelineKind>;
