import { Prisma } from '@sleutel/db';
import type { ServiceDeps } from '../core/index.ts';
import { idsOfSegment } from '../segment/index.ts';
import { conditionsOf } from './conditions.ts';
import type { AccountFilter } from './list-input.ts';
import { type Hits, hitsOf } from './search.ts';

/** A filter as SQL over `account_standings st`. */
export interface Narrowing {
  /** What the condition refers to: common table expressions, each worked out once. */
  readonly tables: readonly Prisma.Sql[];
  readonly condition: Prisma.Sql;
  /** Whether the accounts are known one by one, so that it pays to look them up once for all that is asked of them. */
  readonly listed: boolean;
}

export async function narrowingOf(
  { db, now }: Pick<ServiceDeps, 'db' | 'now'>,
  filter: AccountFilter,
): Promise<Narrowing> {
  const [members, hits] = await Promise.all([
    filter.segment === undefined ? null : idsOfSegment(db.pool, filter.segment, now()),
    filter.search ? hitsOf(db.pool, filter.search) : null,
  ]);
  const tables = [];
  const conditions = conditionsOf(filter);
  if (members !== null) {
    tables.push(Prisma.sql`members AS MATERIALIZED (SELECT unnest(${members}::uuid[]))`);
    conditions.push(Prisma.sql`st.account_id IN (TABLE members)`);
  }
  if (hits !== null) {
    if (hits.accounts !== null) tables.push(Prisma.sql`hits AS MATERIALIZED (${hits.accounts})`);
    conditions.push(isHit(hits));
  }
  return {
    tables,
    condition: conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`,
    listed: members !== null || (hits !== null && hits.condition === null),
  };
}

/** `WITH …`, or nothing where there is nothing to refer to. */
export function withTables(tables: readonly Prisma.Sql[]): Prisma.Sql {
  return tables.length > 0 ? Prisma.sql`WITH ${Prisma.join([...tables], ', ')}` : Prisma.empty;
}

function isHit({ accounts, condition }: Hits): Prisma.Sql {
  const among = Prisma.sql`st.account_id IN (TABLE hits)`;
  if (condition === null) return among;
  return accounts === null ? condition : Prisma.sql`(${condition} OR ${among})`;
}
