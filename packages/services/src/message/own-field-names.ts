import { type Db, Prisma } from '@sleutel/db';
import { namesOwnFields, type OwnFieldNames, type OwnFieldOf } from '@sleutel/domain/template';

/** The names of the fields of the company's own that any account or person has. */
export async function loadOwnFieldNames({ pool }: Pick<Db, 'pool'>): Promise<OwnFieldNames> {
  const { rows } = await pool.query<{ of: OwnFieldOf; name: string }>(Prisma.sql`
    SELECT DISTINCT 'account' AS of, own.key AS name FROM accounts, jsonb_object_keys(fields) AS own(key)
    UNION ALL
    SELECT DISTINCT 'contact', own.key FROM contacts, jsonb_object_keys(fields) AS own(key) WHERE fields <> '{}'
    ORDER BY 1, 2`);
  const named = (of: OwnFieldOf) => rows.filter((row) => row.of === of).map(({ name }) => name);
  return { contact: named('contact'), account: named('account') };
}

/** The same where any of the parts of a programme names one; otherwise nobody needs to look. */
export async function ownFieldNamesFor(
  db: Pick<Db, 'pool'>,
  ...parts: readonly unknown[]
): Promise<OwnFieldNames | undefined> {
  const named = (written: string) => namesOwnFields(written) || written.includes(BRANCH);
  return parts.some((part) => named(JSON.stringify(part ?? null))) ? loadOwnFieldNames(db) : undefined;
}

/** What a branch on a field says of itself. */
const BRANCH = '"kind":"field"';
