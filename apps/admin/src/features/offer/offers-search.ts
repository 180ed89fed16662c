import { z } from 'zod';

export const OffersSearch = z.object({
  /** Counted from 1. */
  page: z.int().min(1).optional().catch(undefined),
});

export const pageSize = 25;
