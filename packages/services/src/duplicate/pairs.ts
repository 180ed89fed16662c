import { Prisma } from '@sleutel/db';
import { type DuplicateSign, duplicateSigns, SHORTEST_KEY } from '@sleutel/domain/account';
import { signKeys } from './sign-keys.ts';

const columns: Readonly<Record<DuplicateSign, Prisma.Sql>> = {
  taxId: Prisma.sql`a.tax_id`,
  domain: Prisma.sql`a.domain`,
  name: Prisma.sql`a.name`,
};

/**
 * The pairs of accounts that may be one, as SQL: `first_id` and `id`, the larger first, `certainty`, the place of
 * their sign among the signs, and `value`, what they have in common. With `importId` only those with an account that
 * this import made.
 *
 * Three groupings of all accounts, no comparison of each with each: of those with a value in common the largest is
 * paired with each of the others. An account and its own parent are not meant, nor are the shops of a chain, which
 * numbers in their names tell apart.
 */
export function pairsSql(importId: string | null): Prisma.Sql {
  const keyed = duplicateSigns.map(
    (sign, certainty) =>
      Prisma.sql`SELECT a.id, a.parent_id, a.name, a.import_id, ${Prisma.raw(String(certainty))} AS certainty,
          ${signKeys[sign](columns[sign])} AS value
        FROM accounts a WHERE ${columns[sign]} <> ''`,
  );
  const ofImport = (column: string) =>
    importId === null ? Prisma.sql`true` : Prisma.sql`${Prisma.raw(column)} = ${importId}::uuid`;
  return Prisma.sql`
    WITH keyed AS MATERIALIZED (${Prisma.join(keyed, ' UNION ALL ')}),
    shared AS (
      SELECT certainty, value FROM keyed WHERE length(value) >= ${SHORTEST_KEY}::int
      GROUP BY 1, 2 HAVING count(*) > 1 AND bool_or(${ofImport('import_id')})
    ), numbered AS (
      SELECT k.*, s.rank, btrim(regexp_replace(k.name, '\\D+', ' ', 'g')) AS numbers
      FROM keyed k JOIN shared USING (certainty, value) JOIN account_standings s ON s.account_id = k.id
    ), parted AS (
      SELECT *, CASE WHEN min(nullif(numbers, '')) OVER v <> max(numbers) OVER v THEN numbers END AS shop
      FROM numbered WINDOW v AS (PARTITION BY certainty, value)
    ), members AS (
      SELECT *, first_value(id) OVER w AS first_id, first_value(parent_id) OVER w AS first_parent,
        first_value(import_id) OVER w AS first_import
      FROM parted WINDOW w AS (PARTITION BY certainty, value, shop ORDER BY rank NULLS LAST, id)
    ), pairs AS (
      SELECT DISTINCT ON (least(m.first_id, m.id), greatest(m.first_id, m.id)) m.first_id, m.id, m.certainty, m.value
      FROM members m
      WHERE m.id <> m.first_id AND m.parent_id IS DISTINCT FROM m.first_id AND m.first_parent IS DISTINCT FROM m.id
        AND (${ofImport('m.import_id')} OR ${ofImport('m.first_import')})
        AND NOT EXISTS (SELECT FROM not_duplicates n
          WHERE n.one_id = least(m.first_id, m.id) AND n.other_id = greatest(m.first_id, m.id))
      ORDER BY least(m.first_id, m.id), greatest(m.first_id, m.id), m.certainty
    )`;
}
