import { z } from 'zod';
import { AccountStatus, AccountType, Cell } from '../analysis/index.ts';

/**
 * Which accounts a programme is for. An account named by id is always in; others are where at least one rule is set
 * and they meet every one that is. Ordered by value at risk, largest first, those named before the others.
 */
export const Audience = z.strictObject({
  statuses: z.array(AccountStatus).max(4).default([]),
  cells: z.array(Cell).max(12).default([]),
  types: z.array(AccountType).max(4).default([]),
  accountIds: z.array(z.uuid()).max(10_000).default([]),
  maxAccounts: z.int().min(1).max(100_000).default(100),
  /** How many people of one account are written to, in the order of the target roles. */
  peoplePerAccount: z.int().min(1).max(50).default(1),
});
export type Audience = z.infer<typeof Audience>;

/** Whether any account can be in it at all. */
export function selectsNobody({ statuses, cells, types, accountIds }: Audience): boolean {
  return statuses.length + cells.length + types.length + accountIds.length === 0;
}
