import { type Db, Prisma } from '@sleutel/db';
import { beginsWithWords } from '../contact/words.ts';
import { escaped, type Subject, whileUnchanged } from '../core/index.ts';

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
  /** Whether there may be more: more people bear the words than are looked at. */
  readonly capped: boolean;
}

interface HitRow {
  readonly named: number;
  readonly people: number;
  readonly accounts: string;
}

/** What hits are worked out of. */
export const hitSubjects: readonly Subject[] = ['accounts', 'contacts', 'account_contacts'];

const remembered = whileUnchanged<Hits>(50);

/** Accounts that are named so, or in which somebody is. */
export function hitsOf(pool: Db['pool'], search: string): Promise<Hits> {
  return remembered(pool, { key: search.toLowerCase(), subjects: hitSubjects }, () => findHits(pool, search));
}

async function findHits(pool: Db['pool'], search: string): Promise<Hits> {
  const text = escaped(search.toLowerCase());
  if (search.length < leastForParts) {
    const beginning = `${text}%`;
    const condition = Prisma.sql`(st.name_key LIKE ${beginning} OR lower(st.external_id) LIKE ${beginning})`;
    return { accounts: null, condition, capped: false };
  }
  const part = `%${text}%`;
  const { rows } = await pool.query<HitRow>(Prisma.sql`
    WITH named AS MATERIALIZED (
      SELECT a.id FROM accounts a WHERE ${accountText} LIKE ${part} LIMIT ${mostNamed + 1}
    ), person AS MATERIALIZED (
      SELECT c.id FROM contacts c WHERE ${beginsWithWords(search)} LIMIT ${mostPeople + 1}
    )
    SELECT (SELECT count(*)::int FROM named) AS named, (SELECT count(*)::int FROM person) AS people, ARRAY(
      SELECT id FROM named
      UNION
      SELECT ac.account_id FROM account_contacts ac JOIN person ON person.id = ac.contact_id)::text AS accounts`);
  const { named, people, accounts } = rows[0] ?? { named: 0, people: 0, accounts: '{}' };
  return {
    accounts,
    condition: named > mostNamed ? Prisma.sql`st.search_key LIKE ${part}` : null,
    capped: people > mostPeople,
  };
}
