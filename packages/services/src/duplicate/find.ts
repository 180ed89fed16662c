import { Prisma } from '@sleutel/db';
import { bareDomain, type DuplicateSign, SHORTEST_KEY } from '@sleutel/domain/account';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { signKeys } from './sign-keys.ts';

const Input = z.object({
  name: z.string().trim().max(200),
  domain: z.string().max(300).transform(bareDomain),
});

/** An account that may be the one that is asked about. */
export interface LikeAccount {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  /** What they have in common. */
  readonly sign: Exclude<DuplicateSign, 'taxId'>;
}

const most = 5;

/**
 * Accounts with this domain or this name, before somebody adds one more; the most certain first. Asked while somebody
 * types: keys are only made of accounts that end in the domain, or that have the letters of the name in their order, or
 * letters beyond the English ones.
 */
export const findDuplicates = defineVerb({
  name: 'duplicate.find',
  input: Input,
  run: async ({ db: { pool } }, { name, domain }): Promise<LikeAccount[]> => {
    const { rows } = await pool.query<LikeAccount>(Prisma.sql`
      WITH keys AS MATERIALIZED (
        SELECT ${signKeys.name(Prisma.sql`${name}::text`)} AS name,
               ${signKeys.domain(Prisma.sql`${domain}::text`)} AS domain
      ), asked AS MATERIALIZED (
        SELECT name, domain, '%' || regexp_replace(name, '(.)', '\\1%', 'g') AS letters FROM keys
      ), keyed AS (
        SELECT a.id, a.external_id, a.name, length(asked.domain) >= ${SHORTEST_KEY}::int
                 AND right(lower(a.domain), length(asked.domain)) = asked.domain
                 AND ${signKeys.domain(Prisma.sql`a.domain`)} IS NOT DISTINCT FROM asked.domain AS by_domain,
               length(asked.name) >= ${SHORTEST_KEY}::int
                 AND (lower(a.name) LIKE asked.letters OR octet_length(a.name) > length(a.name))
                 AND ${signKeys.name(Prisma.sql`a.name`)} = asked.name AS by_name
        FROM accounts a CROSS JOIN asked
      )
      SELECT id, external_id AS "externalId", name, CASE WHEN by_domain THEN 'domain' ELSE 'name' END AS sign
      FROM keyed WHERE by_domain OR by_name ORDER BY by_domain DESC, name, id LIMIT ${most}::int`);
    return rows;
  },
});
