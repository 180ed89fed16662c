import { type Db, Prisma } from '@sleutel/db';
import { type DuplicateSign, duplicateSigns } from '@sleutel/domain/account';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { SHORTEST_KEY, signKeys } from './sign-keys.ts';

export interface DuplicateAccount {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
}

/** Two accounts that may be one: the larger first. */
export interface DuplicatePair {
  readonly one: DuplicateAccount;
  readonly other: DuplicateAccount;
  readonly sign: DuplicateSign;
  /** What they have in common, without what does not count in it. */
  readonly value: string;
}

export interface DuplicateList {
  readonly total: number;
  readonly items: readonly DuplicatePair[];
}

const Input = z.object({
  limit: z.int().min(1).max(200).default(50),
  offset: z.int32().min(0).default(0),
});

/** Pairs of accounts that may be one, the most certain first. Nothing is ever merged for being in it. */
export const listDuplicates = defineVerb({
  name: 'duplicate.list',
  input: Input,
  run: async ({ db }, page): Promise<DuplicateList> => {
    const rows = await pairsOf(db, page);
    return {
      total: rows[0]?.total ?? 0,
      items: rows.map((row) => ({
        one: { id: row.oneId, externalId: row.oneExternalId, name: row.oneName },
        other: { id: row.otherId, externalId: row.otherExternalId, name: row.otherName },
        sign: duplicateSigns[row.certainty] ?? 'name',
        value: row.value,
      })),
    };
  },
});

interface Row {
  readonly total: number;
  readonly oneId: string;
  readonly oneExternalId: string;
  readonly oneName: string;
  readonly otherId: string;
  readonly otherExternalId: string;
  readonly otherName: string;
  readonly certainty: number;
  readonly value: string;
}

const columns: Readonly<Record<DuplicateSign, Prisma.Sql>> = {
  taxId: Prisma.sql`a.tax_id`,
  domain: Prisma.sql`a.domain`,
  name: Prisma.sql`a.name`,
};

/**
 * Three groupings of all accounts, no comparison of each with each: of those with a value in common the largest is
 * paired with each of the others. An account and its own parent are not meant.
 */
async function pairsOf({ pool }: Db, { limit, offset }: z.output<typeof Input>): Promise<Row[]> {
  const keyed = duplicateSigns.map(
    (sign, certainty) =>
      Prisma.sql`SELECT a.id, a.parent_id, ${Prisma.raw(String(certainty))} AS certainty, ${signKeys[sign](columns[sign])} AS value
        FROM accounts a`,
  );
  const { rows } = await pool.query<Row>(Prisma.sql`
    WITH keyed AS MATERIALIZED (${Prisma.join(keyed, ' UNION ALL ')}),
    shared AS (
      SELECT certainty, value FROM keyed WHERE length(value) >= ${SHORTEST_KEY}::int
      GROUP BY 1, 2 HAVING count(*) > 1
    ), members AS (
      SELECT k.*, first_value(k.id) OVER w AS first_id, first_value(k.parent_id) OVER w AS first_parent
      FROM keyed k JOIN shared USING (certainty, value) JOIN account_standings s ON s.account_id = k.id
      WINDOW w AS (PARTITION BY certainty, value ORDER BY s.rank NULLS LAST, k.id)
    ), pairs AS (
      SELECT DISTINCT ON (least(m.first_id, m.id), greatest(m.first_id, m.id)) m.first_id, m.id, m.certainty, m.value
      FROM members m
      WHERE m.id <> m.first_id AND m.parent_id IS DISTINCT FROM m.first_id AND m.first_parent IS DISTINCT FROM m.id
        AND NOT EXISTS (SELECT FROM not_duplicates n
          WHERE n.one_id = least(m.first_id, m.id) AND n.other_id = greatest(m.first_id, m.id))
      ORDER BY least(m.first_id, m.id), greatest(m.first_id, m.id), m.certainty
    )
    SELECT count(*) OVER ()::int AS total, p.certainty, p.value, one.id AS "oneId",
      one.external_id AS "oneExternalId", one.name AS "oneName", other.id AS "otherId",
      other.external_id AS "otherExternalId", other.name AS "otherName"
    FROM pairs p JOIN accounts one ON one.id = p.first_id JOIN accounts other ON other.id = p.id
    JOIN account_standings s ON s.account_id = one.id
    ORDER BY p.certainty, s.rank NULLS LAST, p.first_id, p.id LIMIT ${limit}::int OFFSET ${offset}::int`);
  return rows;
}
