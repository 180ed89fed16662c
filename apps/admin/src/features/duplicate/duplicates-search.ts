import { z } from 'zod';

export const DuplicatesSearch = z.object({
  page: z.int().min(1).optional().catch(undefined),
  /** Only pairs with an account that this import made. */
  import: z.uuid().optional().catch(undefined),
});

export const pageSize = 50;
