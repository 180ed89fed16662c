import { Prisma } from '@sleutel/db';
import type { AccountListInput, AccountSort } from './list-input.ts';

type Direction = 'asc' | 'desc';

interface SortColumn {
  readonly column: Prisma.Sql;
  readonly usual: Direction;
  /** Whether it may be unknown. */
  readonly nullable: boolean;
}

const sorts: Record<AccountSort, SortColumn> = {
  rank: { column: Prisma.sql`st.rank`, usual: 'asc', nullable: true },
  name: { column: Prisma.sql`st.name_key`, usual: 'asc', nullable: false },
  status: { column: Prisma.sql`st.status`, usual: 'asc', nullable: false },
  country: { column: Prisma.sql`st.country`, usual: 'asc', nullable: true },
  valueAtRisk: { column: Prisma.sql`st.value_at_risk`, usual: 'desc', nullable: true },
  lastOrderOn: { column: Prisma.sql`st.last_order_on`, usual: 'desc', nullable: true },
  pAlive: { column: Prisma.sql`st.p_alive`, usual: 'asc', nullable: true },
};

type PageInput = Pick<AccountListInput, 'sort' | 'direction' | 'limit' | 'offset'>;

/**
 * The `external_id` of each account on a page and its `place`, as common table expressions of which the last is `page`.
 * `from` names the standings `st` and ends in a condition. Each sort has an index that ends in the external id, so that
 * ties fall by that and pages never overlap: it is read forwards, or backwards where the largest comes first. What is
 * not known comes last either way.
 */
export function pageOf({ sort, direction, limit, offset }: PageInput, from: Prisma.Sql): Prisma.Sql {
  const { column, usual, nullable } = sorts[sort];
  const accounts = Prisma.sql`SELECT st.external_id, ${column} AS sorted FROM ${from}`;
  const window = Prisma.sql`LIMIT ${limit} OFFSET ${offset}`;
  if ((direction ?? usual) === 'asc') {
    return Prisma.sql`page AS MATERIALIZED (
      SELECT external_id, row_number() OVER (ORDER BY sorted, external_id) AS place
      FROM (${accounts} ORDER BY ${column}, st.external_id ${window}) shown)`;
  }
  const known = Prisma.sql`known AS MATERIALIZED (
    SELECT external_id, row_number() OVER (ORDER BY sorted DESC, external_id DESC) AS place
    FROM (${accounts} ${nullable ? Prisma.sql`AND ${column} IS NOT NULL` : Prisma.empty}
          ORDER BY ${column} DESC, st.external_id DESC ${window}) shown)`;
  if (!nullable) return Prisma.sql`${known}, page AS (TABLE known)`;
  return Prisma.sql`${known}, page AS MATERIALIZED (
    TABLE known UNION ALL
    SELECT external_id, ${limit}::bigint + row_number() OVER (ORDER BY external_id)
    FROM (${accounts} AND ${column} IS NULL ORDER BY st.external_id
          LIMIT ${limit}::bigint - (SELECT count(*) FROM known)
          OFFSET CASE WHEN EXISTS (TABLE known) THEN 0 ELSE ${offset}::bigint - (
            SELECT count(*) FROM (${accounts} AND ${column} IS NOT NULL) before) END) shown)`;
}
