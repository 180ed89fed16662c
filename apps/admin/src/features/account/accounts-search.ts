import { AccountColumn } from '@sleutel/domain/account';
import { AbcClass, AccountStatus, AccountType, Cell, XyzClass } from '@sleutel/domain/analysis';
import { z } from 'zod';
import { nobody } from '../../lib/owner-choices.ts';

/** A list in an address: a bad or unknown value is left out rather than refused. */
const listOf = <T extends z.ZodType>(value: T) => z.array(value).min(1).optional().catch(undefined);

/** Who went from one cell or status to another between two analyses. */
const Moved = z.object({
  earlier: z.uuid(),
  later: z.uuid(),
  fromCell: Cell.nullable().optional(),
  toCell: Cell.optional(),
  fromStatus: AccountStatus.optional(),
  toStatus: AccountStatus.optional(),
});
export type Moved = z.infer<typeof Moved>;

/** What narrows the list. */
const filter = {
  q: z.string().optional().catch(undefined),
  status: listOf(AccountStatus),
  abc: listOf(AbcClass),
  xyz: listOf(XyzClass),
  type: listOf(AccountType),
  owner: listOf(z.string()),
  country: listOf(z.string()),
  tag: listOf(z.string()),
  key: z.literal(true).optional().catch(undefined),
  segment: z.uuid().optional().catch(undefined),
  moved: Moved.optional().catch(undefined),
};

/** Everything that makes the list what it is stands in the address, so that a link shows the same. */
export const AccountsSearch = z.object({
  ...filter,
  sort: z
    .enum(['rank', 'name', 'status', 'country', 'valueAtRisk', 'lastOrderOn', 'pAlive'])
    .optional()
    .catch(undefined),
  dir: z.enum(['asc', 'desc']).optional().catch(undefined),
  cols: listOf(AccountColumn),
  /** The saved view that was opened. */
  view: z.uuid().optional().catch(undefined),
  /** The account shown beside the list. */
  open: z.uuid().optional().catch(undefined),
});
export type AccountsSearch = z.infer<typeof AccountsSearch>;

export type AccountSort = NonNullable<AccountsSearch['sort']>;

/** The filter as the server takes it. */
export function toFilter({
  q,
  owner,
  status,
  abc,
  xyz,
  type,
  country,
  tag,
  key,
  segment,
  moved,
}: AccountsSearch) {
  return {
    ...given({ search: q || undefined, status, abc, xyz, type, country, tag, key, segment, moved }),
    ...(owner ? { owner: owner.map((id) => (id === nobody ? null : id)) } : {}),
  };
}

/** The question to the server behind an address, without the page. */
export function toListInput(search: AccountsSearch) {
  return { ...toFilter(search), ...given({ sort: search.sort, direction: search.dir }) };
}

function given<T extends object>(values: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as { [Key in keyof T]?: NonNullable<T[Key]> };
}

export const filterKeys = [
  'status',
  'abc',
  'xyz',
  'type',
  'owner',
  'country',
  'tag',
  'key',
  'segment',
  'moved',
] as const satisfies (keyof typeof filter)[];

export function isFiltered(search: AccountsSearch): boolean {
  return search.q !== undefined || filterKeys.some((key) => search[key] !== undefined);
}

/** What the server does when no direction is named. */
export function usualDirection(sort: AccountsSearch['sort']): 'asc' | 'desc' {
  return sort === 'valueAtRisk' || sort === 'lastOrderOn' ? 'desc' : 'asc';
}
