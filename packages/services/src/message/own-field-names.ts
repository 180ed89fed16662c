import { type Db, Prisma } from '@sleutel/db';
import { isNameable, namesOwnFields, type OwnFieldNames, type OwnFieldOf } from '@sleutel/domain/template';

/** The same where any of the contents names one; otherwise nobody needs to look. */
export async function ownFieldNamesFor(
  db: Pick<Db, 'pool'>,
  ...contents: readonly unknown[]
): Promise<OwnFieldNames | undefined> {
  return contents.some((each) => namesOwnFields(JSON.stringify(each))) ? loadOwnFieldNames(db) : undefined;
}

/** The names of the fields of the company's own that any account or person has, as far as an e-mail can name them. */
export async function loadOwnFieldNames({ pool }: Pick<Db, 'pool'>): Promise<OwnFieldNames> {
  const { rows } = await pool.query<{ of: OwnFieldOf; name: string }>(Prisma.sql`
    SELECT DISTINCT 'account' AS of, own.key AS name FROM accounts, jsonb_object_keys(fields) AS own(key)
    UNION ALL
    SELECT DISTINCT 'contact', own.key FROM contacts, jsonb_object_keys(fields) AS own(key) WHERE fields <> '{}'
    ORDER BY 1, 2`);
  const named = (of: OwnFieldOf) =>
    rows.filter((row) => row.of === of && isNameable(row)).map(({ name }) => name);
  return { contact: named('contact'), account: named('account') };
}
