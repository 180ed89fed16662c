import { type Db, Prisma, uuidArray } from '@sleutel/db';
import type { BuyingRole } from '@sleutel/domain/contact';

type Reader = Pick<Db['pool'], 'query'>;

/** A person in an account. */
export interface RecipientKey {
  readonly accountId: string;
  readonly contactId: string;
}

/** Everything a message says of its recipient and of the account, and where the recipient is. */
export interface Recipient extends RecipientKey {
  readonly email: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  /** What they are in the account's decisions to buy, now. */
  readonly role: BuyingRole | null;
  readonly left: boolean;
  readonly awayUntil: Date | null;
  readonly accountName: string;
  readonly accountLanguage: string | null;
  readonly accountTimeZone: string | null;
  readonly accountCountry: string | null;
  readonly accountCurrency: string | null;
  readonly ownerId: string | null;
}

export function recipientKey({ accountId, contactId }: RecipientKey): string {
  return `${accountId} ${contactId}`;
}

/** The recipients, in one query, by `recipientKey`. */
export async function loadRecipients(
  db: Reader,
  keys: readonly RecipientKey[],
): Promise<ReadonlyMap<string, Recipient>> {
  const { rows } = await db.query<Recipient>(Prisma.sql`
    SELECT a.id AS "accountId", c.id AS "contactId", c.email, c.first_name AS "firstName",
           c.last_name AS "lastName", ac.title, c.language, c.time_zone AS "timeZone", c.away_until AS "awayUntil",
           ac.role, ac.account_id IS NULL OR ac.left_on IS NOT NULL AS left,
           a.name AS "accountName", a.language AS "accountLanguage", a.time_zone AS "accountTimeZone",
           a.country AS "accountCountry", a.currency AS "accountCurrency", a.owner_id AS "ownerId"
    FROM unnest(${uuidArray(keys.map((key) => key.accountId))}::uuid[],
                ${uuidArray(keys.map((key) => key.contactId))}::uuid[])
      AS k(account_id, contact_id)
    JOIN accounts a ON a.id = k.account_id
    JOIN contacts c ON c.id = k.contact_id
    LEFT JOIN account_contacts ac ON ac.account_id = a.id AND ac.contact_id = c.id`);
  return new Map(rows.map((row) => [recipientKey(row), row]));
}
