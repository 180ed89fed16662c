import type { Connection } from '@sleutel/db';
import type { Notice } from '@sleutel/domain/import';
import { noticeAlike } from '../../duplicate/index.ts';
import type { Batch } from '../batch/record.ts';
import type { MergeResult } from '../batch/result.ts';
import { settleRepeatedRows } from '../stage/repeated-rows.ts';
import { insertNew, linkParents, updateChanged } from './land.ts';
import { rejectBadParents, rejectUnknownOwners } from './links.ts';

/** Merges the staged accounts as a set. What a file is silent on stays as it is. */
export async function mergeAccounts(client: Connection, batch: Batch): Promise<MergeResult> {
  await client.query('ANALYZE staged_accounts (account)');
  const repeated = await settleRepeatedRows(client, {
    table: 'staged_accounts',
    key: ['account'],
    columns: [
      'name, domain, tax_id, industry, region, country, employees, parent, owner, language, time_zone',
      'currency, type, fields',
    ].flatMap((names) => names.split(', ')),
    reason: `json_build_object('code', 'account-repeated', 'account', left(row.account, 80), 'line', row.first_line)`,
    rejectColumn: 'account',
  });
  await rejectUnknownOwners(client);
  await rejectBadParents(client);
  const inserted = await insertNew(client, batch);
  const { updated, typeKept } = await updateChanged(client, batch);
  await linkParents(client, batch);
  const left = await countStaged(client);
  const notices: readonly Notice[] = [
    ...repeated.notices,
    ...(typeKept > 0 ? [{ code: 'type-kept', count: typeKept } as const] : []),
    ...(await noticeAlike(client, batch.id, inserted)),
  ];
  return { inserted, updated, unchanged: left - inserted - updated + repeated.unchanged, notices };
}

async function countStaged(client: Connection): Promise<number> {
  const { rows } = await client.query<{ left: number }>(
    'SELECT count(*)::int AS "left" FROM staged_accounts',
  );
  return rows[0]?.left ?? 0;
}
