import { Prisma } from '@sleutel/db';
import type { AccountListInput, AccountSort } from './list-input.ts';

type Direction = 'asc' | 'desc';

const columns: Record<AccountSort, Prisma.Sql> = {
  rank: Prisma.sql`st.rank`,
  name: Prisma.sql`st.name_key`,
  status: Prisma.sql`st.status`,
  country: Prisma.sql`st.country`,
  valueAtRisk: Prisma.sql`st.value_at_risk`,
  lastOrderOn: Prisma.sql`st.last_order_on`,
  pAlive: Prisma.sql`st.p_alive`,
};

const usual: Record<AccountSort, Direction> = {
  rank: 'asc',
  name: 'asc',
  status: 'asc',
  country: 'asc',
  valueAtRisk: 'desc',
  lastOrderOn: 'desc',
  pAlive: 'asc',
};

/**
 * The order of `account_standings st`. What is not known comes last either way; ties fall by external id, so that
 * pages never overlap.
 */
export function orderOf({ sort, direction }: Pick<AccountListInput, 'sort' | 'direction'>): Prisma.Sql {
  const way = (direction ?? usual[sort]) === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return Prisma.sql`${columns[sort]} ${way} NULLS LAST, st.external_id ASC`;
}
