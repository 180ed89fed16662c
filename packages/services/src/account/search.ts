import { Prisma } from '@sleutel/db';
import { beginsWithWords } from '../contact/words.ts';
import { escaped } from '../core/index.ts';

/** Shorter than a trigram no index helps; then only what begins so is meant. */
const leastForParts = 3;
/** A word that everybody bears, such as `example`, costs no more than a rare one. */
const mostPeople = 2_000;

/** As `accounts_search_idx` has it, letter for letter. */
export const accountText = Prisma.sql`lower(a.name || ' ' || a.external_id || ' ' || COALESCE(a.domain, ''))`;

/** Accounts that are named so, or in which somebody is; a condition over `account_standings st`. */
export function foundBySearch(search: string): Prisma.Sql {
  const text = escaped(search.toLowerCase());
  if (search.length < leastForParts) {
    const beginning = `${text}%`;
    return Prisma.sql`(st.name_key LIKE ${beginning} OR lower(st.external_id) LIKE ${beginning})`;
  }
  const part = `%${text}%`;
  return Prisma.sql`st.account_id IN (
    SELECT a.id FROM accounts a WHERE ${accountText} LIKE ${part}
    UNION ALL
    SELECT ac.account_id FROM account_contacts ac JOIN (
      SELECT c.id FROM contacts c WHERE ${beginsWithWords(search)} LIMIT ${mostPeople}
    ) person ON person.id = ac.contact_id)`;
}
