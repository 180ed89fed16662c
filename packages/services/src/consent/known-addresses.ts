import { type Db, Prisma } from '@sleutel/db';
import { addressOf } from '@sleutel/domain/message';

/**
 * The present address of a person, in lower case, with every one they were written to at, and every one they had before
 * as the history of their changes and the imports kept it. Without those that are somebody else's by now: an address that
 * was typed at the wrong person is the right one's.
 */
export async function knownAddresses(db: Pick<Db['pool'], 'query'>, contactId: string): Promise<string[]> {
  const { rows } = await db.query<{ mailbox: string | null }>(Prisma.sql`
    SELECT email AS mailbox FROM contacts WHERE id = ${contactId}::uuid
    UNION SELECT recipient FROM messages WHERE contact_id = ${contactId}::uuid AND recipient <> ''
    UNION SELECT unnest(ARRAY[detail #>> '{person,before,email}', detail #>> '{person,after,email}'])
      FROM audit_entries WHERE entity = 'contact' AND entity_id = ${contactId} AND verb LIKE 'contact.%'
    UNION SELECT before->>'email' FROM import_changes WHERE entity = 'contact' AND key = ${contactId}`);
  const addresses = rows.flatMap(({ mailbox }) => (mailbox ? [addressOf(mailbox).toLowerCase()] : []));
  return withoutOthers(db, contactId, [...new Set(addresses)]);
}

async function withoutOthers(
  db: Pick<Db['pool'], 'query'>,
  contactId: string,
  addresses: readonly string[],
): Promise<string[]> {
  const { rows } = await db.query<{ email: string }>(Prisma.sql`
    SELECT email FROM contacts WHERE email = ANY(${[...addresses]}::text[]) AND id <> ${contactId}::uuid`);
  const others = new Set(rows.map(({ email }) => email));
  return addresses.filter((address) => !others.has(address));
}
