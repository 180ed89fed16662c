import { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb, personName } from '../core/index.ts';

/** Somebody who entered. */
export interface RehearsalPerson {
  readonly accountId: string;
  readonly contactId: string;
  readonly name: string;
  readonly account: string;
}

const Input = z.object({
  id: z.uuid(),
  /** Part of a name. */
  text: z.string().trim().max(100).default(''),
  limit: z.int().min(1).max(50).default(20),
});

/** Those whose walk can be looked at, in the order of their accounts. */
export const rehearsalPeople = defineVerb({
  name: 'rehearsal.people',
  input: Input,
  run: async ({ db }, { id, text, limit }): Promise<RehearsalPerson[]> => {
    const { rows } = await db.pool.query<RehearsalPerson>(Prisma.sql`
      SELECT * FROM (
        SELECT e.account_id AS "accountId", e.contact_id AS "contactId", a.name AS account,
               COALESCE(${personName}, '') AS name
        FROM rehearsal_events e
        JOIN rehearsal_accounts r ON r.rehearsal_id = e.rehearsal_id AND r.account_id = e.account_id
        JOIN accounts a ON a.id = e.account_id
        JOIN contacts c ON c.id = e.contact_id
        WHERE e.rehearsal_id = ${id}::uuid AND e.kind = 'entered'
        ORDER BY r.position, e.position
      ) people
      WHERE strpos(lower(name || ' ' || account), lower(${text})) > 0
      LIMIT ${limit}`);
    return rows;
  },
});
