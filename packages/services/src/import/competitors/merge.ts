import type { Connection } from '@sleutel/db';
import type { Batch } from '../batch/record.ts';
import type { MergeResult } from '../batch/result.ts';
import { settleRepeatedRows } from '../stage/repeated-rows.ts';
import { rejectUnknownAccounts } from '../stage/unknown-accounts.ts';
import { competitorNamed, createNamed } from './named.ts';

/** What an import writes of a competitor, and of it in an account. */
export const competitorColumns = ['website', 'note'] as const;
export const rivalColumns = ['share_of_wallet', 'strengths', 'weaknesses', 'seen_on'] as const;

/** Merges the staged competitors as a set. What a file is silent on stays as it is. */
export async function mergeCompetitors(client: Connection, batch: Batch): Promise<MergeResult> {
  await rejectUnknownAccounts(client, 'staged_competitors');
  const repeated = await settleRepeatedRows(client, {
    table: 'staged_competitors',
    key: ['lower(competitor)', 'account'],
    columns: [...competitorColumns, ...rivalColumns],
    reason: `json_build_object('code', 'competitor-repeated', 'competitor', left(row.competitor, 80),
      'account', left(row.account, 80), 'line', row.first_line)`,
    rejectColumn: 'competitor',
  });
  await createNamed(client, batch, 'staged_competitors');
  await client.query(`CREATE TEMP TABLE stated_competitors AS ${stated(batch)}`);
  await landCompetitors(client, batch);
  await landRivals(client, batch);
  const { rows } = await client.query<Omit<MergeResult, 'notices'>>(outcome, [batch.id]);
  const counts = rows[0] ?? { inserted: 0, updated: 0, unchanged: 0 };
  return { ...counts, unchanged: counts.unchanged + repeated.unchanged, notices: repeated.notices };
}

const stated = ({ id }: Batch) => `
  SELECT s.line, s.id AS competitor_id, s.made, a.id AS account_id, s.website, s.note,
    k.account_id IS NULL AND a.id IS NOT NULL AS is_new, k.account_id IS NOT NULL AND (
      ${rivalColumns.map((name) => `k.${name} IS DISTINCT FROM coalesce(s.${name}, k.${name})`).join(' OR ')}
    ) AS changed, ${rivalColumns.map((name) => `coalesce(s.${name}, k.${name}) AS ${name}`).join(', ')}
  FROM (
    SELECT s.*, c.id, c.made FROM staged_competitors s,
      LATERAL (SELECT c.id, c.import_id IS NOT DISTINCT FROM '${id}' AS made
        FROM competitors c WHERE c.id = ${competitorNamed('s.competitor')}) c
  ) s
  LEFT JOIN accounts a ON a.external_id = s.account
  LEFT JOIN account_competitors k ON k.account_id = a.id AND k.competitor_id = s.id`;

/** The first thing any row says of a competitor itself; those the batch made are filled in, others are changes. */
async function landCompetitors(client: Connection, batch: Batch): Promise<void> {
  const first = (name: string) =>
    `(array_agg(${name} ORDER BY line) FILTER (WHERE ${name} IS NOT NULL))[1] AS ${name}`;
  await client.query(
    `CREATE TEMP TABLE named_competitors AS
       SELECT competitor_id AS id, ${competitorColumns.map(first).join(', ')} FROM stated_competitors GROUP BY 1`,
  );
  const said = competitorColumns.map((name) => `coalesce(n.${name}, c.${name})`).join(', ');
  const kept = competitorColumns.map((name) => `c.${name}`).join(', ');
  await client.query(
    `INSERT INTO import_changes (import_id, entity, key, before)
     SELECT $1, 'competitor', c.id, to_jsonb(c) FROM competitors c JOIN named_competitors n USING (id)
     WHERE c.import_id IS DISTINCT FROM $1 AND (${kept}) IS DISTINCT FROM (${said})`,
    [batch.id],
  );
  await client.query(
    `UPDATE competitors c SET (${competitorColumns.join(', ')}) = (${said}),
       version = c.version + CASE WHEN c.import_id = $1 THEN 0 ELSE 1 END
     FROM named_competitors n WHERE n.id = c.id AND (${kept}) IS DISTINCT FROM (${said})`,
    [batch.id],
  );
}

async function landRivals(client: Connection, batch: Batch): Promise<void> {
  const names = rivalColumns.join(', ');
  const of = (alias: string) => rivalColumns.map((name) => `${alias}.${name}`).join(', ');
  await client.query(
    `INSERT INTO import_changes (import_id, entity, key, before)
     SELECT $1, 'rival', k.id, to_jsonb(k)
     FROM account_competitors k JOIN stated_competitors s USING (account_id, competitor_id) WHERE s.changed`,
    [batch.id],
  );
  await client.query(
    `UPDATE account_competitors k SET (${names}) = (${of('s')}), version = k.version + 1, updated_at = $1
     FROM stated_competitors s
     WHERE k.account_id = s.account_id AND k.competitor_id = s.competitor_id AND s.changed`,
    [batch.startedAt],
  );
  await client.query(
    `INSERT INTO account_competitors (account_id, competitor_id, ${names}, import_id, created_at, updated_at)
     SELECT s.account_id, s.competitor_id, ${of('s')}, $1, $2, $2 FROM stated_competitors s
     WHERE s.is_new ORDER BY s.line ON CONFLICT (account_id, competitor_id) DO NOTHING`,
    [batch.id, batch.startedAt],
  );
}

/** A row is new when its competitor was not in its account, or, without an account, not known at all. */
const outcome = `
  SELECT count(*) FILTER (WHERE arrived)::int AS inserted,
    count(*) FILTER (WHERE NOT arrived AND news)::int AS updated,
    count(*) FILTER (WHERE NOT arrived AND NOT news)::int AS unchanged
  FROM stated_competitors s,
    LATERAL (SELECT s.is_new OR (s.account_id IS NULL AND s.made) AS arrived, s.changed OR EXISTS (
      SELECT FROM import_changes c
      WHERE c.import_id = $1 AND c.entity = 'competitor' AND c.key = s.competitor_id::text
    ) AS news) AS row`;
