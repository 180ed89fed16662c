import { z } from 'zod';
import { AccountStatus, AccountType, Cell } from '../analysis/index.ts';
import { Entry } from './entry.ts';

const statuses = z.array(AccountStatus).max(4);
const cells = z.array(Cell).max(12);
const types = z.array(AccountType).max(4);
/** As many accounts as an audience can name one by one. */
export const MOST_NAMED_ACCOUNTS = 10_000;

const accountIds = z.array(z.uuid()).max(MOST_NAMED_ACCOUNTS);
const maxAccounts = z.int().min(1).max(100_000);
/** A segment that people keep: whoever meets its rules when accounts enter. */
const segmentId = z.uuid();
/** How many people of one account are written to, in the order of the target roles. */
const peoplePerAccount = z.int().min(1).max(50);
/** Whether the next in the roles takes the place of somebody who left the account or whose address is dead. */
const succession = z.boolean();

/**
 * Which accounts a programme is for. An account named by id is always in; others are where at least one rule is set
 * and they meet every one that is. Ordered by value at risk, largest first, those named before the others.
 */
export const Audience = z.strictObject({
  statuses: statuses.default([]),
  cells: cells.default([]),
  types: types.default([]),
  segmentId: segmentId.optional(),
  accountIds: accountIds.default([]),
  maxAccounts: maxAccounts.default(100),
  peoplePerAccount: peoplePerAccount.default(1),
  /** Who enters after the launch; nobody by themselves where it says nothing. */
  entry: Entry.optional(),
  succession: succession.optional(),
});
export type Audience = z.infer<typeof Audience>;

/** What is changed in an audience; what is left out stays. */
export const AudienceChanges = z
  .strictObject({
    statuses,
    cells,
    types,
    segmentId,
    accountIds,
    maxAccounts,
    peoplePerAccount,
    entry: Entry,
    succession,
  })
  .partial();
export type AudienceChanges = z.infer<typeof AudienceChanges>;

/** Whether any account can be in it at all. */
export function selectsNobody(audience: Audience): boolean {
  return !hasRule(audience) && audience.accountIds.length === 0 && !takesAnybody(audience);
}

/** Whether it is every account there is, each in its hour. */
export function takesAnybody(audience: Audience): boolean {
  return !hasRule(audience) && audience.accountIds.length === 0 && audience.entry?.kind === 'occasions';
}

/** Whether it chooses by anything but names. */
export function hasRule({ statuses: byStatus, cells: byCell, types: byType, segmentId: segment }: Audience) {
  return byStatus.length + byCell.length + byType.length > 0 || segment !== undefined;
}
