import { type Db, Prisma } from '@sleutel/db';
import type { ConsentState } from '@sleutel/domain/consent';
import type { BuyingRole, Candidate } from '@sleutel/domain/programme';
import { suppressedAmong } from '../consent/index.ts';
import { groupBy, type ServiceDeps } from '../core/index.ts';

/** A person of an account, with what decides whether to write to them. */
export interface Person extends Candidate {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
  readonly title: string | null;
  readonly language: string | null;
}

interface PersonRow {
  readonly accountId: string;
  readonly contactId: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly role: BuyingRole | null;
  readonly influence: number | null;
  readonly left: boolean;
  readonly consent: ConsentState | null;
}

/** Everybody who stands in the accounts, by account. */
export async function peopleOf(
  { db, appSecret }: Pick<ServiceDeps, 'db' | 'appSecret'>,
  accountIds: readonly string[],
  topic: string,
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const rows = await personRows(db.pool, accountIds, topic);
  const suppressed = await suppressedAmong(db.pool, appSecret, addressesOf(rows));
  const people = rows.map(({ firstName, lastName, ...row }): Person => {
    const hasAddress = row.email !== null;
    const name = [firstName, lastName].filter(Boolean).join(' ') || (row.email ?? '');
    return { ...row, name, hasAddress, suppressed: row.email !== null && suppressed.has(row.email) };
  });
  return groupBy(people, (person) => person.accountId);
}

function addressesOf(rows: readonly PersonRow[]): string[] {
  return rows.flatMap(({ email }) => email ?? []);
}

async function personRows(
  pool: Db['pool'],
  accountIds: readonly string[],
  topic: string,
): Promise<PersonRow[]> {
  const { rows } = await pool.query<PersonRow>(Prisma.sql`
    SELECT ac.account_id AS "accountId", c.id AS "contactId", c.first_name AS "firstName",
           c.last_name AS "lastName", c.email, ac.title, c.language, ac.role, ac.influence,
           ac.left_on IS NOT NULL AS left, n.state AS consent
    FROM account_contacts ac
    JOIN contacts c ON c.id = ac.contact_id
    LEFT JOIN consents n ON n.contact_id = c.id AND n.topic = ${topic}
    WHERE ac.account_id = ANY(${accountIds}::uuid[])
    ORDER BY ac.account_id, c.id`);
  return rows;
}
