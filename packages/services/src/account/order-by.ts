import { Prisma } from '@sleutel/db';
import type { AccountListInput, AccountSort } from './list-input.ts';

type Direction = 'asc' | 'desc';

const columns: Record<AccountSort, Prisma.Sql> = {
  rank: Prisma.sql`s.rank`,
  name: Prisma.sql`lower(a.name)`,
  valueAtRisk: Prisma.sql`s.value_at_risk`,
  lastOrderOn: Prisma.sql`s.last_order_on`,
  pAlive: Prisma.sql`s.p_alive`,
};

const usual: Record<AccountSort, Direction> = {
  rank: 'asc',
  name: 'asc',
  valueAtRisk: 'desc',
  lastOrderOn: 'desc',
  pAlive: 'asc',
};

/** The column of a sort, over `accounts a` and the latest run's `analysis_snapshots s`. */
export function orderColumn(sort: AccountSort): Prisma.Sql {
  return columns[sort];
}

/**
 * The order of rows that have that column as `sorted`. What is not known comes last either way; ties fall by
 * external id, so that pages never overlap.
 */
export function orderOf({ sort, direction }: Pick<AccountListInput, 'sort' | 'direction'>): Prisma.Sql {
  const way = (direction ?? usual[sort]) === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`sorted ${way} NULLS LAST, external_id ASC`;
}
