import { AbcClass, AccountStatus, AccountType, Cell, XyzClass } from '@sleutel/domain/analysis';
import { z } from 'zod';

/** By what a list of accounts may be sorted; `rank` is the place by the measure, 1 the largest. */
export const AccountSort = z.enum([
  'rank',
  'name',
  'status',
  'country',
  'valueAtRisk',
  'lastOrderOn',
  'pAlive',
]);
export type AccountSort = z.infer<typeof AccountSort>;

const few = 50;

/** What narrows a list of accounts. Fields are joined by "and", the values within one by "or". */
export const AccountFilter = z.object({
  ids: z.array(z.uuid()).max(1000).optional(),
  /**
   * Part of a name, external id, domain, or of a contact's name or address. With one letter or two: the beginning of
   * an account's name or external id.
   */
  search: z.string().trim().max(200).optional(),
  status: z.array(AccountStatus).max(few).optional(),
  abc: z.array(AbcClass).max(few).optional(),
  xyz: z.array(XyzClass).max(few).optional(),
  type: z.array(AccountType).max(few).optional(),
  /** Ids of users; null finds accounts without an owner. */
  owner: z.array(z.string().nullable()).max(few).optional(),
  country: z.array(z.string()).max(few).optional(),
  tag: z.array(z.string()).max(few).optional(),
  /** Only key accounts, or only the others. */
  key: z.boolean().optional(),
  /** A stored segment by its id. */
  segment: z.uuid().optional(),
  /** Who changed cell or status between two runs; what is left out may be anything. */
  moved: z
    .object({
      earlier: z.uuid(),
      later: z.uuid(),
      /** Null: not an account in the earlier run. */
      fromCell: Cell.nullable().optional(),
      toCell: Cell.optional(),
      fromStatus: AccountStatus.optional(),
      toStatus: AccountStatus.optional(),
    })
    .optional(),
});
export type AccountFilter = z.infer<typeof AccountFilter>;

export const AccountListInput = AccountFilter.extend({
  sort: AccountSort.default('rank'),
  /** Default: what one wants to see first, which is the largest, the latest, the most at risk, the letter A. */
  direction: z.enum(['asc', 'desc']).optional(),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).default(0),
});
export type AccountListInput = z.infer<typeof AccountListInput>;
