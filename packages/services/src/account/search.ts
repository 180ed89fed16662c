import { type Db, Prisma } from '@sleutel/db';
import { beginsWithWords } from '../contact/words.ts';
import { escaped } from '../core/index.ts';

/** Shorter than a trigram no index helps; then only what begins so is meant. */
const leastForParts = 3;
/** A word that everybody bears, such as `example`, costs no more than a rare one. */
const mostPeople = 2_000;
/** Up to so many accounts are taken from the index of trigrams; with more, their standings are looked through. */
const mostNamed = 500;

/** As `accounts_search_idx` has it, letter for letter. */
export const accountText = Prisma.sql`lower(a.name || ' ' || a.external_id || ' ' || COALESCE(a.domain, ''))`;

/** What a search finds, as SQL. */
export interface Hits {
  /** Those who are known one by one: an array of ids as PostgreSQL writes it, which goes back as it came. */
  readonly accounts: string | null;
  /** Those who are found where they stand, besides: a condition over `account_standings st`. */
  readonly condition: Prisma.Sql | null;
}

interface HitRow {
  readonly named: number;
  readonly accounts: string;
}

/** Accounts that are named so, or in which somebody is. */
export async function hitsOf(pool: Db['pool'], search: string): Promise<Hits> {
  const text = escaped(search.toLowerCase());
  if (search.length < leastForParts) {
    const beginning = `${text}%`;
    const condition = Prisma.sql`(st.name_key LIKE ${beginning} OR lower(st.external_id) LIKE ${beginning})`;
    return { accounts: null, condition };
  }
  const part = `%${text}%`;
  const { rows } = await pool.query<HitRow>(Prisma.sql`
    WITH named AS MATERIALIZED (
      SELECT a.id FROM accounts a WHERE ${accountText} LIKE ${part} LIMIT ${mostNamed + 1}
    )
    SELECT (SELECT count(*)::int FROM named) AS named, ARRAY(
      SELECT id FROM named
      UNION
      SELECT ac.account_id FROM account_contacts ac JOIN (
        SELECT c.id FROM contacts c WHERE ${beginsWithWords(search)} LIMIT ${mostPeople}
      ) person ON person.id = ac.contact_id)::text AS accounts`);
  const { named, accounts } = rows[0] ?? { named: 0, accounts: '{}' };
  return {
    accounts,
    condition: named > mostNamed ? Prisma.sql`st.search_key LIKE ${part}` : null,
  };
}
