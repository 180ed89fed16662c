import { z } from 'zod';

/** How the people of an account are looked at. Left out: the map where there is room for it, else the table. */
export const PeopleSearch = z.object({
  view: z.enum(['map', 'table']).optional().catch(undefined),
  /** Whose panel is open. */
  person: z.uuid().optional().catch(undefined),
  /** Whether those who left are shown too. */
  left: z.literal(true).optional().catch(undefined),
});
export type PeopleSearch = z.infer<typeof PeopleSearch>;
