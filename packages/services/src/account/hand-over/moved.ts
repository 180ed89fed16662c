import { z } from 'zod';

const Ids = z.array(z.uuid()).default([]);

/** What of a manager's open work went along with one account, as `bulk_changes.moved` keeps it. */
export const Moved = z.object({
  tasks: Ids,
  promises: Ids,
  /** In which the successor took the manager's place. */
  meetings: Ids,
  /** Those of them that the successor was not in anyway. */
  joined: Ids,
  /** The version of the plan that names the successor. */
  planVersion: z.int().optional(),
});
export type Moved = z.infer<typeof Moved>;
