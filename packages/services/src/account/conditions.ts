import { Prisma } from '@sleutel/db';
import type { AccountFilter } from './list-input.ts';

/**
 * The conditions of a filter on what an account is by itself, over `account_standings st`. Where there is no run, or the
 * account is newer than it, the account is a prospect until analysed.
 */
export function conditionsOf(filter: AccountFilter): Prisma.Sql[] {
  return [
    given(filter.ids) ? Prisma.sql`st.account_id = ANY(${filter.ids}::uuid[])` : null,
    given(filter.status) ? Prisma.sql`st.status = ANY(${filter.status}::"AccountStatus"[])` : null,
    given(filter.abc) ? Prisma.sql`st.abc = ANY(${filter.abc}::"AbcClass"[])` : null,
    given(filter.xyz) ? Prisma.sql`st.xyz = ANY(${filter.xyz}::"XyzClass"[])` : null,
    given(filter.type) ? Prisma.sql`st.type = ANY(${filter.type}::"AccountType"[])` : null,
    ownerCondition(filter.owner),
    given(filter.country) ? Prisma.sql`st.country = ANY(${filter.country}::text[])` : null,
    given(filter.tag) ? Prisma.sql`st.tags && ${filter.tag}::text[]` : null,
    filter.key === undefined ? null : Prisma.sql`st.key = ${filter.key}`,
    filter.moved === undefined ? null : movedCondition(filter.moved),
  ].filter((condition) => condition !== null);
}

function given<T>(values: readonly T[] | undefined): values is readonly T[] {
  return values !== undefined && values.length > 0;
}

function ownerCondition(owners: AccountFilter['owner']): Prisma.Sql | null {
  if (!given(owners)) return null;
  const ids = owners.filter((id) => id !== null);
  return owners.includes(null)
    ? Prisma.sql`(st.owner_id IS NULL OR st.owner_id = ANY(${ids}::text[]))`
    : Prisma.sql`st.owner_id = ANY(${ids}::text[])`;
}

const cellOf = (side: Prisma.Sql) =>
  Prisma.sql`${side}.abc::text || CASE ${side}.xyz WHEN 'new' THEN '-new' ELSE ${side}.xyz::text END`;

/** Who went from one cell or status to another between two runs. */
function movedCondition({ earlier, later, ...move }: NonNullable<AccountFilter['moved']>): Prisma.Sql {
  const [before, after] = [Prisma.sql`e`, Prisma.sql`l`];
  const parts = [
    move.fromCell ? Prisma.sql`${cellOf(before)} = ${move.fromCell}` : null,
    move.toCell ? Prisma.sql`${cellOf(after)} = ${move.toCell}` : null,
    move.fromStatus ? Prisma.sql`e.status = ${move.fromStatus}::"AccountStatus"` : null,
    move.toStatus ? Prisma.sql`l.status = ${move.toStatus}::"AccountStatus"` : null,
    move.fromCell === null ? Prisma.sql`e.account_id IS NULL` : null,
  ].filter((part) => part !== null);
  return Prisma.sql`st.account_id IN (
    SELECT l.account_id FROM analysis_snapshots l
    LEFT JOIN analysis_snapshots e ON e.account_id = l.account_id AND e.run_id = ${earlier}::uuid
    WHERE l.run_id = ${later}::uuid AND ${parts.length ? Prisma.join(parts, ' AND ') : Prisma.sql`true`})`;
}
