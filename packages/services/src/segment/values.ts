import { Prisma } from '@sleutel/db';
import type { Solution } from '@sleutel/domain/solution';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';

/** What the accounts of the house hold, for an editor to offer. */
export interface SegmentValues {
  /** Columns of the company's own. */
  readonly custom: readonly string[];
  /** The same of people. */
  readonly customOfPeople: readonly string[];
  readonly tags: readonly string[];
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly currencies: readonly string[];
  readonly industries: readonly string[];
  readonly regions: readonly string[];
  readonly competitors: readonly string[];
  /** The company's range, in its own order. */
  readonly solutions: readonly Solution[];
  readonly owners: readonly { readonly id: string; readonly name: string }[];
}

const most = 500;
const distinct = (column: Prisma.Sql) => Prisma.sql`ARRAY(
  SELECT ${column} FROM accounts WHERE ${column} <> '' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${most})`;

/** The values rules can be written with. */
export const segmentValues = defineVerb({
  name: 'segment.values',
  input: z.void(),
  run: async ({ db: { pool } }): Promise<SegmentValues> => {
    const { rows } = await pool.query<SegmentValues>(Prisma.sql`
      SELECT ${distinct(Prisma.sql`country`)} AS countries, ${distinct(Prisma.sql`language`)} AS languages,
             ${distinct(Prisma.sql`currency`)} AS currencies, ${distinct(Prisma.sql`industry`)} AS industries,
             ${distinct(Prisma.sql`region`)} AS regions,
             ARRAY(SELECT tag FROM accounts, unnest(tags) AS own(tag) GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${most})
               AS tags,
             ARRAY(SELECT DISTINCT own.key FROM accounts, jsonb_object_keys(fields) AS own(key) ORDER BY 1 LIMIT ${most})
               AS custom,
             ARRAY(SELECT DISTINCT own.key FROM contacts, jsonb_object_keys(fields) AS own(key) ORDER BY 1 LIMIT ${most})
               AS "customOfPeople",
             ARRAY(SELECT name FROM competitors ORDER BY name LIMIT ${most}) AS competitors,
             COALESCE((SELECT settings -> 'solutions' FROM company WHERE id = 1), '[]') AS solutions,
             COALESCE((SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name)
                       FROM users WHERE disabled_at IS NULL
                          OR EXISTS (SELECT FROM accounts WHERE owner_id = users.id)), '[]') AS owners`);
    const [row] = rows;
    if (!row) throw new Error('a list of values gave no row');
    return row;
  },
});
