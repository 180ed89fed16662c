import { z } from 'zod';

/** Somebody in an account, and the version the change was made on: whoever was slower is told. */
export const PlacedInput = z.object({
  accountId: z.uuid(),
  contactId: z.uuid(),
  version: z.int32(),
});
