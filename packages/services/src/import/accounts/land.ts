import { type Connection, newId } from '@sleutel/db';
import type { Batch } from '../batch/record.ts';
import { numberedId } from '../stage/numbered-id.ts';

/** Writes the accounts that do not exist; parents follow when all of them do. */
export async function insertNew(client: Connection, batch: Batch): Promise<number> {
  await client.query(
    `CREATE TEMP TABLE known_accounts AS
       SELECT s.line, a.id FROM staged_accounts s JOIN accounts a ON a.external_id = s.account`,
  );
  const { rowCount } = await client.query(
    `INSERT INTO accounts (id, external_id, name, domain, tax_id, industry, region, country, employees, owner_id,
       language, time_zone, currency, type, type_set_by, fields, import_id, created_at, updated_at)
     SELECT ${numberedId('$3', 's.line')}, s.account, coalesce(s.name, s.account), s.domain, s.tax_id, s.industry, s.region,
       s.country, s.employees, u.id, s.language, s.time_zone, s.currency, s.type,
       CASE WHEN s.type IS NOT NULL THEN 'import'::"SetBy" END, s.fields, $1, $2, $2
     FROM staged_accounts s LEFT JOIN users u ON lower(u.email) = s.owner
     WHERE NOT EXISTS (SELECT FROM known_accounts k WHERE k.line = s.line)
     ORDER BY s.line`,
    [batch.id, batch.startedAt, newId(batch.startedAt)],
  );
  return rowCount ?? 0;
}

export interface UpdatedAccounts {
  readonly updated: number;
  /** Accounts whose type a person gave, which a file does not overwrite. */
  readonly typeKept: number;
}

/** Writes what the file says over known accounts that say otherwise, and keeps what they said. */
export async function updateChanged(client: Connection, batch: Batch): Promise<UpdatedAccounts> {
  await client.query(stated);
  const { rowCount: updated } = await client.query(
    `INSERT INTO import_changes (import_id, entity, key, before)
     SELECT $1, 'account', a.id, to_jsonb(a) FROM accounts a JOIN stated_accounts n USING (id)
     WHERE (${of('a')}) IS DISTINCT FROM (${of('n')})`,
    [batch.id],
  );
  await client.query(
    `UPDATE accounts a SET (${columns.join(', ')}) = (${of('n')}),
       version = a.version + 1, updated_at = $2
     FROM stated_accounts n, import_changes c
     WHERE a.id = n.id AND c.import_id = $1 AND c.entity = 'account' AND c.key = a.id::text`,
    [batch.id, batch.startedAt],
  );
  const { rows } = await client.query<{ kept: number }>(
    'SELECT count(*)::int AS kept FROM stated_accounts WHERE type_kept',
  );
  return { updated: updated ?? 0, typeKept: rows[0]?.kept ?? 0 };
}

/** What an import writes of an account. */
export const columns = [
  'name',
  'domain',
  'tax_id',
  'industry',
  'region',
  'country',
  'employees',
  'parent_id',
  'owner_id',
  'language',
  'time_zone',
  'currency',
  'type',
  'type_set_by',
  'type_reason',
  'fields',
] as const;

const of = (alias: string) => columns.map((name) => `${alias}.${name}`).join(', ');

const stated = `
  CREATE TEMP TABLE stated_accounts AS
    SELECT a.id, coalesce(s.name, a.name) AS name, coalesce(s.domain, a.domain) AS domain,
      coalesce(s.tax_id, a.tax_id) AS tax_id,
      coalesce(s.industry, a.industry) AS industry, coalesce(s.region, a.region) AS region,
      coalesce(s.country, a.country) AS country, coalesce(s.employees, a.employees) AS employees,
      coalesce(p.id, a.parent_id) AS parent_id, coalesce(u.id, a.owner_id) AS owner_id,
      coalesce(s.language, a.language) AS language, coalesce(s.time_zone, a.time_zone) AS time_zone,
      coalesce(s.currency, a.currency) AS currency,
      CASE WHEN given.type THEN s.type ELSE a.type END AS type,
      CASE WHEN given.type THEN 'import'::"SetBy" ELSE a.type_set_by END AS type_set_by,
      CASE WHEN given.type THEN NULL ELSE a.type_reason END AS type_reason,
      a.fields || s.fields AS fields,
      s.type IS DISTINCT FROM a.type AND s.type IS NOT NULL AND NOT given.type AS type_kept
    FROM staged_accounts s
    JOIN known_accounts k USING (line)
    JOIN accounts a ON a.id = k.id
    LEFT JOIN users u ON lower(u.email) = s.owner
    LEFT JOIN accounts p ON p.external_id = s.parent,
    LATERAL (SELECT s.type IS NOT NULL AND a.type_set_by IS DISTINCT FROM 'person' AS type) AS given`;

/** Gives the new accounts the parents their rows name, now that all accounts exist. */
export async function linkParents(client: Connection, batch: Batch): Promise<void> {
  await client.query(
    `UPDATE accounts a SET parent_id = p.id FROM staged_accounts s JOIN accounts p ON p.external_id = s.parent
     WHERE a.external_id = s.account AND a.import_id = $1
       AND NOT EXISTS (SELECT FROM known_accounts k WHERE k.line = s.line)`,
    [batch.id],
  );
}
