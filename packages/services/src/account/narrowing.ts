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
  const conditions = conditionsOf(filter);
  if (members !== null) {
    conditions.push(Prisma.sql`st.account_id = ANY(${members}::uuid[])`);
  }
  if (hits !== null) conditions.push(isHit(hits));
  // Of a word that many bear, the condition may be asked several times over.
  const repeated = hits?.accounts && hits.condition;
  const tables = repeated ? [Prisma.sql`hits AS MATERIALIZED (SELECT unnest(${hits.accounts}::uuid[]))`] : [];
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
  if (condition === null) return Prisma.sql`st.account_id = ANY(${accounts ?? '{}'}::uuid[])`;
  return accounts === null ? condition : Prisma.sql`(${condition} OR st.account_id IN (TABLE hits))`;
}
