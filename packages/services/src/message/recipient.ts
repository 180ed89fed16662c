import { type Db, Prisma, prepared, uuidArray } from '@sleutel/db';
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
  readonly pausedUntil: Date | null;
  readonly accountName: string;
  readonly accountLanguage: string | null;
  readonly accountTimeZone: string | null;
  readonly accountCountry: string | null;
  readonly accountCurrency: string | null;
  readonly ownerId: string | null;
}

/** Recipients by account and person: looked up several times for every e-mail, without a key put together of both. */
export class Recipients {
  readonly #byAccount = new Map<string, Map<string, Recipient>>();
  readonly all: readonly Recipient[];

  constructor(all: readonly Recipient[]) {
    this.all = all;
    for (const recipient of all) {
      const people = this.#byAccount.get(recipient.accountId) ?? new Map<string, Recipient>();
      this.#byAccount.set(recipient.accountId, people.set(recipient.contactId, recipient));
    }
  }

  get({ accountId, contactId }: RecipientKey): Recipient | undefined {
    return this.#byAccount.get(accountId)?.get(contactId);
  }
}

/** The recipients, in one query. */
export async function loadRecipients(db: Reader, keys: readonly RecipientKey[]): Promise<Recipients> {
  const { rows } = await db.query<Recipient>(
    prepared(Prisma.sql`
      SELECT a.id AS "accountId", c.id AS "contactId", c.email, c.first_name AS "firstName",
             c.last_name AS "lastName", ac.title, c.language, c.time_zone AS "timeZone", c.away_until AS "awayUntil",
             c.paused_until AS "pausedUntil",
             ac.role, ac.account_id IS NULL OR ac.left_on IS NOT NULL AS left,
             a.name AS "accountName", a.language AS "accountLanguage", a.time_zone AS "accountTimeZone",
             a.country AS "accountCountry", a.currency AS "accountCurrency", a.owner_id AS "ownerId"
      FROM unnest(${uuidArray(keys.map((key) => key.accountId))}::uuid[],
                  ${uuidArray(keys.map((key) => key.contactId))}::uuid[])
        AS k(account_id, contact_id)
      JOIN accounts a ON a.id = k.account_id
      JOIN contacts c ON c.id = k.contact_id
      LEFT JOIN account_contacts ac ON ac.account_id = a.id AND ac.contact_id = c.id`),
  );
  return new Recipients(rows);
}
