import { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { beginsWithWords } from './words.ts';

const Input = z.object({
  /** Beginnings of names or of the address, in any order. */
  query: z.string().trim().min(1).max(200),
  limit: z.int().min(1).max(50).default(10),
});

export interface FoundContact {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
}

/** Finds people by how their names or their address begin; a hit of the last name first. */
export const searchContacts = defineVerb({
  name: 'contact.search',
  input: Input,
  run: async ({ db }, { query, limit }): Promise<readonly FoundContact[]> => {
    const { rows } = await db.pool.query<FoundContact>(Prisma.sql`
      WITH found AS (
        SELECT c.id, c.first_name, c.last_name, c.email FROM contacts c
        WHERE c.erased_at IS NULL AND ${beginsWithWords(query)}
        ORDER BY lower(c.last_name), lower(c.first_name), c.id LIMIT ${limit}
      )
      SELECT f.id, f.first_name AS "firstName", f.last_name AS "lastName", f.email,
        COALESCE(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'title', k.title) ORDER BY a.name)
          FILTER (WHERE a.id IS NOT NULL), '[]') AS accounts
      FROM found f
      LEFT JOIN account_contacts k ON k.contact_id = f.id AND k.left_on IS NULL
      LEFT JOIN accounts a ON a.id = k.account_id
      GROUP BY f.id, f.first_name, f.last_name, f.email
      ORDER BY lower(f.last_name), lower(f.first_name), f.id`);
    return rows;
  },
});
