import { type Db, Prisma } from '@sleutel/db';
import type { AccountStatus } from '@sleutel/domain/analysis';
import type { ProgrammeState } from '@sleutel/domain/programme';
import { z } from 'zod';
import { accountText } from '../account/search.ts';
import { hasPhone } from '../contact/phone.ts';
import { beginsWithWords } from '../contact/words.ts';
import { defineVerb, escaped } from '../core/index.ts';
import { type FoundCode, findCodes } from './find-codes.ts';
import { type FoundOrder, findOrders } from './find-orders.ts';
import { findPlanned, type Planned } from './find-planned.ts';

const Input = z.object({ text: z.string().trim().max(200), limit: z.int().min(1).max(20).default(6) });

export interface FoundAccount {
  readonly id: string;
  readonly name: string;
  readonly externalId: string;
  readonly status: AccountStatus;
}

/** A person in one of the accounts they stand in. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly accountId: string;
  readonly account: string;
}

export interface FoundProgramme {
  readonly id: string;
  readonly name: string;
  readonly state: ProgrammeState;
}

export interface Found extends Planned {
  readonly accounts: readonly FoundAccount[];
  readonly people: readonly FoundPerson[];
  readonly programmes: readonly FoundProgramme[];
  readonly codes: readonly FoundCode[];
  readonly orders: readonly FoundOrder[];
}

const nothing: Found = {
  accounts: [],
  people: [],
  programmes: [],
  codes: [],
  orders: [],
  segments: [],
  offers: [],
  meetings: [],
};

/**
 * Accounts, programmes, segments, offers and meetings by a part of their name, people by how its words begin or by their
 * telephone number, codes of offers and orders by the whole of their number; a few of each, what begins so first.
 */
export const find = defineVerb({
  name: 'search.find',
  input: Input,
  run: async ({ db: { pool }, now }, { text, limit }): Promise<Found> => {
    if (text === '') return nothing;
    const wanted: Wanted = { text, ...patternsOf(text), limit };
    const [accounts, people, programmes, codes, orders, planned] = await Promise.all([
      findAccounts(pool, wanted),
      findPeople(pool, wanted),
      findProgrammes(pool, wanted),
      findCodes(pool, { text, now: now() }),
      findOrders(pool, wanted),
      findPlanned(pool, { ...wanted, now: now() }),
    ]);
    return { accounts, people, programmes, codes, orders, ...planned };
  },
});

interface Wanted {
  readonly text: string;
  readonly beginning: string;
  readonly part: string;
  readonly limit: number;
  /** Too short for the index of parts. */
  readonly short: boolean;
}

function patternsOf(text: string): Omit<Wanted, 'text' | 'limit'> {
  const safe = escaped(text.toLowerCase());
  return { beginning: `${safe}%`, part: `%${safe}%`, short: text.length < 3 };
}

/** A word that everybody bears is looked at only so far. */
const most = 500;

async function findAccounts(pool: Db['pool'], { beginning, part, limit, short }: Wanted) {
  const condition = short
    ? Prisma.sql`st.name_key LIKE ${beginning} OR lower(st.external_id) LIKE ${beginning}`
    : Prisma.sql`st.account_id IN (SELECT a.id FROM accounts a WHERE ${accountText} LIKE ${part} LIMIT ${most})`;
  const { rows } = await pool.query<FoundAccount>(Prisma.sql`
    SELECT a.id, a.name, a.external_id AS "externalId", shown.status FROM (
      SELECT st.account_id, st.status, st.rank, st.name_key LIKE ${beginning} AS begins
      FROM account_standings st WHERE ${condition}
      ORDER BY begins DESC, st.rank NULLS LAST, st.external_id LIMIT ${limit}
    ) shown JOIN accounts a ON a.id = shown.account_id
    ORDER BY shown.begins DESC, shown.rank NULLS LAST, a.external_id`);
  return rows;
}

async function findPeople(pool: Db['pool'], { text, beginning, limit, short }: Wanted) {
  if (short) return [];
  const phone = hasPhone(text);
  const who = phone ? Prisma.sql`(${beginsWithWords(text)} OR ${phone})` : beginsWithWords(text);
  const { rows } = await pool.query<FoundPerson>(Prisma.sql`
    SELECT person.id, person.name, person.email, a.id AS "accountId", a.name AS account
    FROM (
      SELECT c.id, c.email, concat_ws(' ', c.first_name, c.last_name) AS name,
        lower(concat_ws(' ', c.first_name, c.last_name)) LIKE ${beginning} AS begins
      FROM contacts c WHERE ${who} LIMIT ${most}
    ) person
    CROSS JOIN LATERAL (
      SELECT ac.account_id FROM account_contacts ac
      WHERE ac.contact_id = person.id ORDER BY ac.left_on IS NOT NULL, ac.account_id LIMIT 1
    ) place
    JOIN accounts a ON a.id = place.account_id
    ORDER BY person.begins DESC, person.name, person.id LIMIT ${limit}`);
  return rows;
}

async function findProgrammes(pool: Db['pool'], { beginning, part, limit }: Wanted) {
  const { rows } = await pool.query<FoundProgramme>(Prisma.sql`
    SELECT id, name, state FROM programmes WHERE lower(name) LIKE ${part}
    ORDER BY lower(name) LIKE ${beginning} DESC, updated_at DESC, id LIMIT ${limit}`);
  return rows;
}
