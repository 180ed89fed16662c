import { type Connection, Prisma } from '@sleutel/db';
import type { Notice } from '@sleutel/domain/import';
import { type Named, writeLinked } from '../../core/index.ts';
import type { Batch } from '../batch/record.ts';

/** What an import writes of where a person stands in an account. */
export const standingColumns = [
  'title',
  'department',
  'role',
  'influence',
  'stance',
  'reports_to_id',
] as const;

const names = standingColumns.join(', ');

/**
 * Writes where each person stands, now that all people exist to be reported to, and leaves what became of
 * each row in `standings`. A superior who is no contact is noticed and not written.
 */
export async function landStandings(client: Connection, batch: Batch): Promise<readonly Notice[]> {
  const stated = standingColumns.map((name) => `coalesce(s.${name}, k.${name}) AS ${name}`).join(', ');
  const differs = standingColumns
    .map((name) => `k.${name} IS DISTINCT FROM coalesce(s.${name}, k.${name})`)
    .join(' OR ');
  await client.query(`
    CREATE TEMP TABLE standings AS
      SELECT s.line, s.account_id, s.contact_id, s.person_known, s.boss_known, ${stated},
        k.contact_id IS NULL AS is_new, k.contact_id IS NOT NULL AND (${differs}) AS changed
      FROM (
        SELECT s.*, a.id AS account_id, p.id AS contact_id, p.known_id IS NOT NULL AS person_known,
          boss.id AS reports_to_id, boss.import_id IS DISTINCT FROM '${batch.id}' AS boss_known
        FROM staged_contacts s
        JOIN accounts a ON a.external_id = s.account
        JOIN people p ON p.email = s.email
        LEFT JOIN contacts boss ON boss.email = s.reports_to AND boss.id <> p.id
      ) s
      LEFT JOIN account_contacts k ON k.account_id = s.account_id AND k.contact_id = s.contact_id`);
  await updateStandings(client, batch);
  const insert = () =>
    client.query(
      `INSERT INTO account_contacts (account_id, contact_id, ${names}, import_id, updated_at)
     SELECT account_id, contact_id, ${names}, $1, $2 FROM standings WHERE is_new
     ORDER BY line`,
      [batch.id, batch.startedAt],
    );
  await writeLinked(client, named, insert);
  return noticeUnknownSuperiors(client);
}

/** People that the import made itself nobody else can delete yet. */
const named: readonly Named[] = [
  { table: 'accounts', ids: Prisma.sql`SELECT account_id FROM standings WHERE is_new` },
  {
    table: 'contacts',
    ids: Prisma.sql`SELECT contact_id FROM standings WHERE is_new AND person_known
      UNION ALL SELECT reports_to_id FROM standings WHERE is_new AND boss_known`,
  },
];

async function updateStandings(client: Connection, batch: Batch): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO import_changes (import_id, entity, key, before)
     SELECT $1, 'standing', k.account_id || '|' || k.contact_id, to_jsonb(k)
     FROM account_contacts k JOIN standings s USING (account_id, contact_id) WHERE s.changed`,
    [batch.id],
  );
  if ((rowCount ?? 0) === 0) return;
  await client.query(
    `UPDATE account_contacts k SET (${names}) = (${standingColumns.map((name) => `s.${name}`).join(', ')}),
       version = k.version + 1, updated_at = $1
     FROM standings s
     WHERE k.account_id = s.account_id AND k.contact_id = s.contact_id AND s.changed`,
    [batch.startedAt],
  );
}

const linesShown = 10;

async function noticeUnknownSuperiors(client: Connection): Promise<readonly Notice[]> {
  const { rows } = await client.query<{ line: number; count: number }>(`
    SELECT s.line, count(*) OVER ()::int AS count FROM staged_contacts s
    WHERE s.reports_to IS NOT NULL
      AND (s.reports_to = s.email OR NOT EXISTS (SELECT FROM contacts c WHERE c.email = s.reports_to))
    ORDER BY s.line LIMIT ${linesShown}`);
  const count = rows[0]?.count ?? 0;
  return count === 0 ? [] : [{ code: 'reports-to-unknown', count, lines: rows.map(({ line }) => line) }];
}
