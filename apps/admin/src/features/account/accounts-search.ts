import { AbcClass, AccountStatus, AccountType, XyzClass } from '@sleutel/domain/analysis';
import { z } from 'zod';

/** A list in an address: a bad or unknown value is left out rather than refused. */
const listOf = <T extends z.ZodType>(value: T) => z.array(value).min(1).optional().catch(undefined);

/** Everything that makes the list what it is stands in the address, so that a link shows the same. */
export const AccountsSearch = z.object({
  q: z.string().optional().catch(undefined),
  status: listOf(AccountStatus),
  abc: listOf(AbcClass),
  xyz: listOf(XyzClass),
  type: listOf(AccountType),
  owner: listOf(z.string()),
  key: z.literal(true).optional().catch(undefined),
  sort: z.enum(['rank', 'name', 'valueAtRisk', 'lastOrderOn', 'pAlive']).optional().catch(undefined),
  dir: z.enum(['asc', 'desc']).optional().catch(undefined),
  page: z.int().min(1).optional().catch(undefined),
});
export type AccountsSearch = z.infer<typeof AccountsSearch>;

export const pageSize = 50;

/** The question to the server behind an address. */
export function toListInput({ q, dir, page = 1, ...filter }: AccountsSearch) {
  return {
    ...filter,
    ...(q ? { search: q } : {}),
    ...(dir ? { direction: dir } : {}),
    limit: pageSize,
    offset: (page - 1) * pageSize,
  };
}

export function isFiltered({ q, status, abc, xyz, type, owner, key }: AccountsSearch): boolean {
  return [q, status, abc, xyz, type, owner, key].some((value) => value !== undefined);
}
