import { type Db, Prisma } from '@sleutel/db';
import type { BriefGap } from '@sleutel/domain/meeting';

const needed = ['decisionMaker', 'economicBuyer', 'champion'] as const;

/** What the contact map of an account lacks. */
export async function gapsOfAccount({ pool }: Db, accountId: string): Promise<BriefGap[]> {
  const { rows } = await pool.query<{ role: string | null; stance: string | null }>(Prisma.sql`
    SELECT role::text, stance::text FROM account_contacts
    WHERE account_id = ${accountId}::uuid AND left_on IS NULL`);
  if (rows.length === 0) return [{ kind: 'nobody' }];
  const missing = needed
    .filter((role) => !rows.some((person) => person.role === role || person.stance === role))
    .map((role) => ({ kind: 'missingRole', role }) as const);
  return rows.length === 1 ? [...missing, { kind: 'singleThread' }] : missing;
}
