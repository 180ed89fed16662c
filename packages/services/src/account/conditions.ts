import { Prisma } from '@sleutel/db';
import type { AccountFilter } from './list-input.ts';

/**
 * The condition of a filter, over `accounts a` left-joined to the latest run's `analysis_snapshots s`.
 * Where there is no run, or the account is newer than it, the account is a prospect until analysed.
 */
export function conditionOf(filter: AccountFilter): Prisma.Sql {
  const conditions = [
    given(filter.ids) ? Prisma.sql`a.id = ANY(${filter.ids}::uuid[])` : null,
    filter.search ? searchCondition(filter.search) : null,
    among(Prisma.sql`COALESCE(s.status::text, 'prospect')`, filter.status),
    among(Prisma.sql`s.abc::text`, filter.abc),
    among(Prisma.sql`s.xyz::text`, filter.xyz),
    among(Prisma.sql`COALESCE(a.type, s.type)::text`, filter.type),
    ownerCondition(filter.owner),
    among(Prisma.sql`a.country`, filter.country),
    given(filter.tag) ? Prisma.sql`a.tags && ${filter.tag}::text[]` : null,
    filter.key === undefined ? null : Prisma.sql`(a.marked_key OR COALESCE(s.key, false)) = ${filter.key}`,
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ');
}

function given<T>(values: readonly T[] | undefined): values is readonly T[] {
  return values !== undefined && values.length > 0;
}

function among(column: Prisma.Sql, values: readonly string[] | undefined): Prisma.Sql | null {
  return given(values) ? Prisma.sql`${column} = ANY(${values}::text[])` : null;
}

function ownerCondition(owners: AccountFilter['owner']): Prisma.Sql | null {
  if (!given(owners)) return null;
  const ids = owners.filter((id) => id !== null);
  return owners.includes(null)
    ? Prisma.sql`(a.owner_id IS NULL OR a.owner_id = ANY(${ids}::text[]))`
    : Prisma.sql`a.owner_id = ANY(${ids}::text[])`;
}

function searchCondition(search: string): Prisma.Sql {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`(
    a.name ILIKE ${pattern} OR a.external_id ILIKE ${pattern} OR a.domain ILIKE ${pattern}
    OR a.id IN (
      SELECT ac.account_id FROM account_contacts ac JOIN contacts c ON c.id = ac.contact_id
      WHERE c.email ILIKE ${pattern} OR concat_ws(' ', c.first_name, c.last_name) ILIKE ${pattern}
    )
  )`;
}
