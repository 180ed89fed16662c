import { Prisma } from '@sleutel/db';
import type { Narrowing } from './narrowing.ts';

/** The standings that a filter leaves, and the tables they are read from. */
export interface Standings {
  readonly tables: readonly Prisma.Sql[];
  /** Names them `st` and ends in a condition. */
  readonly from: Prisma.Sql;
}

export function standingsOf({ tables, condition, listed }: Narrowing): Standings {
  const from = Prisma.sql`account_standings st WHERE ${condition}`;
  if (!listed) return { tables, from };
  const left = Prisma.sql`left_over AS MATERIALIZED (
    SELECT st.external_id, st.rank, st.name_key, st.status, st.country, st.value_at_risk, st.last_order_on, st.p_alive
    FROM ${from})`;
  return { tables: [...tables, left], from: Prisma.sql`left_over st WHERE true` };
}
