import { Prisma } from '@sleutel/db';
import type { Asked, ServiceDeps, Subject } from '../core/index.ts';
import { idsOfSegment, type Members } from '../segment/index.ts';
import { conditionsOf } from './conditions.ts';
import { AccountFilter } from './list-input.ts';
import { type Hits, hitSubjects, hitsOf } from './search.ts';

/** A filter as SQL over `account_standings st`. */
export interface Narrowing {
  /** What the condition refers to: common table expressions, each worked out once. */
  readonly tables: readonly Prisma.Sql[];
  readonly condition: Prisma.Sql;
  /** Whether it leaves anybody out. */
  readonly narrow: boolean;
  /** Whether the accounts are known one by one, so that it pays to look them up once for all that is asked of them. */
  readonly listed: boolean;
  /** What was asked and what it was worked out of; null where nobody can know whether that has changed. */
  readonly asked: Asked | null;
  /** Whether there may be more than it finds. */
  readonly capped: boolean;
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
    conditions.push(Prisma.sql`st.account_id = ANY(${members.ids}::uuid[])`);
  }
  if (hits !== null) conditions.push(isHit(hits));
  // Of a word that many bear, the condition may be asked several times over.
  const repeated = hits?.accounts && hits.condition;
  const tables = repeated ? [Prisma.sql`hits AS MATERIALIZED (SELECT unnest(${hits.accounts}::uuid[]))`] : [];
  return {
    tables,
    condition: conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`,
    narrow: conditions.length > 0,
    listed: members !== null || (hits !== null && hits.condition === null),
    asked: askedOf(filter, members),
    capped: hits?.capped ?? false,
  };
}

/** Of the filter alone: how the list is ordered and where a page begins makes no difference to who is on it. */
function askedOf(filter: AccountFilter, members: Members | null): Asked | null {
  if (filter.ids !== undefined || members?.subjects === null) return null;
  const subjects: Subject[] = ['account_standings', ...(members?.subjects ?? [])];
  if (filter.search) subjects.push(...hitSubjects);
  return { key: JSON.stringify([AccountFilter.parse(filter), members?.asked]), subjects };
}

/** `WITH …`, or nothing where there is nothing to refer to. */
export function withTables(tables: readonly Prisma.Sql[]): Prisma.Sql {
  return tables.length > 0 ? Prisma.sql`WITH ${Prisma.join([...tables], ', ')}` : Prisma.empty;
}

function isHit({ accounts, condition }: Hits): Prisma.Sql {
  if (condition === null) return Prisma.sql`st.account_id = ANY(${accounts ?? '{}'}::uuid[])`;
  return accounts === null ? condition : Prisma.sql`(${condition} OR st.account_id IN (TABLE hits))`;
}
