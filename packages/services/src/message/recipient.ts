import { type Db, Prisma, uuidArray } from '@sleutel/db';
import type { BuyingRole } from '@sleutel/domain/contact';

type Reader = Pick<Db['pool'], 'query'>;

/** A person in an account. */
export interface RecipientKey {
  readonly accountId: string;
  readonly contactId: string;
}

/** A person, whatever account they are met in. */
interface Person {
  readonly contactId: string;
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly awayUntil: Date | null;
}

/** An account, whoever is met in it. */
interface Place {
  readonly accountId: string;
  readonly accountName: string;
  readonly accountLanguage: string | null;
  readonly accountTimeZone: string | null;
  readonly accountCountry: string | null;
  readonly accountCurrency: string | null;
  readonly ownerId: string | null;
}

/** What a person is in an account. */
interface Post extends RecipientKey {
  readonly title: string | null;
  /** What they are in the account's decisions to buy, now. */
  readonly role: BuyingRole | null;
  readonly left: boolean;
}

/** Everything a message says of its recipient and of the account, and where the recipient is. */
export interface Recipient extends Person, Place, Post {}

export function recipientKey({ accountId, contactId }: RecipientKey): string {
  return `${accountId} ${contactId}`;
}

/** The recipients that there are, by `recipientKey`: colleagues share what is said of their account. */
export async function loadRecipients(
  db: Reader,
  keys: readonly RecipientKey[],
): Promise<ReadonlyMap<string, Recipient>> {
  const contactIds = uuidArray([...new Set(keys.map(({ contactId }) => contactId))]);
  const accountIds = uuidArray([...new Set(keys.map(({ accountId }) => accountId))]);
  const people = await db.query<Person>(Prisma.sql`
    SELECT id AS "contactId", email, first_name AS "firstName", last_name AS "lastName", language,
           time_zone AS "timeZone", away_until AS "awayUntil"
    FROM contacts WHERE id = ANY(${contactIds}::uuid[])`);
  const places = await db.query<Place>(Prisma.sql`
    SELECT id AS "accountId", name AS "accountName", language AS "accountLanguage", time_zone AS "accountTimeZone",
           country AS "accountCountry", currency AS "accountCurrency", owner_id AS "ownerId"
    FROM accounts WHERE id = ANY(${accountIds}::uuid[])`);
  const posts = await db.query<Post>(Prisma.sql`
    SELECT account_id AS "accountId", contact_id AS "contactId", title, role, left_on IS NOT NULL AS left
    FROM account_contacts
    WHERE account_id = ANY(${accountIds}::uuid[]) AND contact_id = ANY(${contactIds}::uuid[])`);
  const personOf = new Map(people.rows.map((row) => [row.contactId, row]));
  const placeOf = new Map(places.rows.map((row) => [row.accountId, row]));
  const postOf = new Map(posts.rows.map((row) => [recipientKey(row), row]));
  return new Map(
    keys.flatMap(({ accountId, contactId }): [string, Recipient][] => {
      const key = recipientKey({ accountId, contactId });
      const [person, place] = [personOf.get(contactId), placeOf.get(accountId)];
      if (!person || !place) return [];
      const { title, role, left } = postOf.get(key) ?? NO_POST;
      return [[key, { ...person, ...place, title, role, left }]];
    }),
  );
}

/** Whose post was taken away altogether has left. */
const NO_POST = { title: null, role: null, left: true } as const;
