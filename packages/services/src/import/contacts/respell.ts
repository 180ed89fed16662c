import { domainToUnicode } from 'node:url';
import type { Connection } from '@sleutel/db';

/**
 * People whom the file speaks of and who are kept in the letters of their domain get the spelling that addresses have
 * now, unless somebody has it already: it is the same mailbox.
 */
export async function respellPeople(client: Connection): Promise<void> {
  const { rows } = await client.query<{ address: string }>(`
    SELECT email AS address FROM staged_contacts WHERE email LIKE '%@%xn--%'
    UNION SELECT reports_to FROM staged_contacts WHERE reports_to LIKE '%@%xn--%'`);
  if (rows.length === 0) return;
  const addresses = rows.map(({ address }) => address);
  await client.query(
    `UPDATE contacts c SET email = w.address, version = c.version + 1
     FROM unnest($1::text[], $2::text[]) AS w(address, old)
     WHERE c.email = w.old AND w.old <> w.address
       AND NOT EXISTS (SELECT FROM contacts o WHERE o.email = w.address)`,
    [addresses, addresses.map(inOwnLetters)],
  );
}

function inOwnLetters(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  return `${address.slice(0, at)}${domainToUnicode(address.slice(at))}`;
}
