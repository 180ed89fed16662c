import { type Db, Prisma } from '@sleutel/db';
import type { Unlinked } from './erase-traces.ts';

type Tx = Pick<Db['pool'], 'query'>;

/**
 * Texts of people's own words that may name an erased person: a machine cannot tell, so somebody has to read them. What
 * was linked to the person is counted by its kind. Behind each of the accounts stand texts that no link leads to: its
 * dossier, promises, evidence and losses, and its plan with comments and reviews.
 */
export interface ToRead extends Unlinked {
  /** Purpose, agenda and notes. */
  readonly meetings: number;
  readonly tasks: number;
  readonly decisionStages: number;
  readonly plans: number;
  /** In which the person stood. */
  readonly accounts: number;
}

/** How many of them there are, while the person is still linked to them. */
export async function countTextsToRead(tx: Tx, contactId: string): Promise<Omit<ToRead, keyof Unlinked>> {
  const id = Prisma.sql`${contactId}::uuid`;
  const { rows } = await tx.query<Omit<ToRead, keyof Unlinked>>(Prisma.sql`
    SELECT
      (SELECT count(*)::int FROM meeting_contacts WHERE contact_id = ${id}) AS meetings,
      (SELECT count(*)::int FROM tasks WHERE contact_id = ${id} AND note IS NOT NULL) AS tasks,
      (SELECT count(*)::int FROM decision_stages WHERE ${id} = ANY(contact_ids) AND note IS NOT NULL)
        AS "decisionStages",
      (SELECT count(*)::int FROM plans WHERE ${id} = ANY(target_contact_ids)) AS plans,
      (SELECT count(*)::int FROM account_contacts WHERE contact_id = ${id}) AS accounts`);
  return rows[0] ?? none;
}

const none = { meetings: 0, tasks: 0, decisionStages: 0, plans: 0, accounts: 0 };

/** Nothing is left to read of somebody who was erased before. */
export const NOTHING_TO_READ: ToRead = { interactions: 0, complaints: 0, ...none };
