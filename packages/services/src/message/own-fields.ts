import { type Db, Prisma, prepared, uuidArray } from '@sleutel/db';
import { asText } from '../core/index.ts';
import type { RecipientKey } from './recipient.ts';

/** What fields of the company's own hold, by name; what is blank is left out. */
export type OwnTexts = Readonly<Record<string, string>>;

export interface OwnFields {
  readonly contact: OwnTexts;
  readonly account: OwnTexts;
}

const none: OwnTexts = {};

/** For recipients of e-mails that name no such fields. */
export const NO_OWN_FIELDS: OwnFields = { contact: none, account: none };

/** The fields of accounts and of people, in one query; of whoever has none, none. */
export async function loadOwnFields(
  db: Pick<Db['pool'], 'query'>,
  keys: readonly RecipientKey[],
): Promise<(key: RecipientKey) => OwnFields> {
  if (keys.length === 0) return () => NO_OWN_FIELDS;
  const { rows } = await db.query<{ id: string; fields: unknown }>(
    prepared(Prisma.sql`
      SELECT id, fields FROM accounts
      WHERE id = ANY(${uuidArray(keys.map((key) => key.accountId))}::uuid[]) AND fields <> '{}'
      UNION ALL
      SELECT id, fields FROM contacts
      WHERE id = ANY(${uuidArray(keys.map((key) => key.contactId))}::uuid[]) AND fields <> '{}'`),
  );
  const byId = new Map(rows.map(({ id, fields }) => [id, filled(fields)]));
  return ({ accountId, contactId }) => ({
    contact: byId.get(contactId) ?? none,
    account: byId.get(accountId) ?? none,
  });
}

function filled(fields: unknown): OwnTexts {
  const entries = Object.entries(asText(fields)).map(([name, value]) => [name, value.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
