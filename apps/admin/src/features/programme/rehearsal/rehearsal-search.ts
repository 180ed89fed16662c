import { z } from 'zod';

/** Which accounts are looked at. */
export const Shown = z.enum(['all', 'written', 'moved', 'held', 'returned', 'heldOut', 'leftOut']);
export type Shown = z.infer<typeof Shown>;

export const RehearsalSearch = z.object({
  /** An earlier rehearsal than the last. */
  run: z.uuid().optional().catch(undefined),
  view: z.enum(['table', 'walk']).optional().catch(undefined),
  show: Shown.optional().catch(undefined),
  page: z.int().min(1).optional().catch(undefined),
  /** Whose walk. */
  account: z.uuid().optional().catch(undefined),
  contact: z.uuid().optional().catch(undefined),
  /** How far the walk is, counted from 1. */
  at: z.int().min(1).optional().catch(undefined),
});
