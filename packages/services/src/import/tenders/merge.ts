import { type Connection, newId } from '@sleutel/db';
import type { Batch } from '../batch/record.ts';
import type { MergeResult } from '../batch/result.ts';
import { competitorNamed, createNamed } from '../competitors/named.ts';
import { numberedId } from '../stage/numbered-id.ts';
import { settleRepeatedRows } from '../stage/repeated-rows.ts';
import { rejectUnknownAccounts } from '../stage/unknown-accounts.ts';

/** What an import writes of a tender. */
export const tenderColumns = [
  'closes_on',
  'amount',
  'currency',
  'outcome',
  'decided_on',
  'reason',
  'competitor_id',
] as const;

/** Merges the staged tenders as a set. What a file is silent on stays as it is. */
export async function mergeTenders(client: Connection, batch: Batch): Promise<MergeResult> {
  await rejectUnknownAccounts(client, 'staged_tenders');
  const repeated = await settleRepeatedRows(client, {
    table: 'staged_tenders',
    key: ['account', 'title', 'opened_on'],
    columns: ['closes_on', 'amount', 'currency', 'outcome', 'decided_on', 'reason', 'competitor'],
    reason: `json_build_object('code', 'tender-repeated', 'title', left(row.title, 80),
      'account', left(row.account, 80), 'line', row.first_line)`,
    rejectColumn: 'title',
  });
  const created = await createNamed(client, batch, 'staged_tenders');
  await client.query(`CREATE TEMP TABLE stated_tenders AS ${stated}`);
  const updated = await updateChanged(client, batch);
  const inserted = await insertNew(client, batch);
  const { rows } = await client.query<{ known: number }>(
    'SELECT count(*)::int AS known FROM stated_tenders WHERE id IS NOT NULL',
  );
  return {
    inserted,
    updated,
    unchanged: (rows[0]?.known ?? 0) - updated + repeated.unchanged,
    notices: [
      ...repeated.notices,
      ...(created > 0 ? [{ code: 'competitors-created', count: created } as const] : []),
    ],
  };
}

/** A tender is known by its account, title and day of opening. */
const stated = `
  SELECT s.line, a.id AS account_id, t.id, s.title, s.opened_on,
    coalesce(s.closes_on, t.closes_on) AS closes_on, coalesce(s.amount, t.amount) AS amount,
    coalesce(s.currency, t.currency) AS currency, coalesce(s.outcome, t.outcome, 'open') AS outcome,
    coalesce(s.decided_on, t.decided_on) AS decided_on, coalesce(s.reason, t.reason) AS reason,
    coalesce(${competitorNamed('s.competitor')}, t.competitor_id) AS competitor_id
  FROM staged_tenders s
  JOIN accounts a ON a.external_id = s.account
  LEFT JOIN LATERAL (
    SELECT t.* FROM tenders t
    WHERE t.account_id = a.id AND t.title = s.title AND t.opened_on = s.opened_on ORDER BY t.id LIMIT 1
  ) t ON true`;

const of = (alias: string) => tenderColumns.map((name) => `${alias}.${name}`).join(', ');

async function updateChanged(client: Connection, batch: Batch): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO import_changes (import_id, entity, key, before)
     SELECT $1, 'tender', t.id, to_jsonb(t) FROM tenders t JOIN stated_tenders n USING (id)
     WHERE (${of('t')}) IS DISTINCT FROM (${of('n')})`,
    [batch.id],
  );
  await client.query(
    `UPDATE tenders t SET (${tenderColumns.join(', ')}) = (${of('n')}), version = t.version + 1, updated_at = $2
     FROM stated_tenders n, import_changes c
     WHERE t.id = n.id AND c.import_id = $1 AND c.entity = 'tender' AND c.key = t.id::text`,
    [batch.id, batch.startedAt],
  );
  return rowCount ?? 0;
}

async function insertNew(client: Connection, batch: Batch): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO tenders (id, account_id, title, opened_on, ${tenderColumns.join(', ')}, import_id,
       created_at, updated_at)
     SELECT ${numberedId('$3', 'n.line')}, n.account_id, n.title, n.opened_on, ${of('n')}, $1, $2, $2
     FROM stated_tenders n WHERE n.id IS NULL ORDER BY n.line`,
    [batch.id, batch.startedAt, newId(batch.startedAt)],
  );
  return rowCount ?? 0;
}
