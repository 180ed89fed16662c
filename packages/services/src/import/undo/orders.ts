import type { Connection } from '@sleutel/db';
import type { Notice } from '@sleutel/domain/import';
import { ServiceError } from '../../core/index.ts';
import { recomputeRollUps } from '../../order/index.ts';
import { leavingAccounts } from './accounts.ts';
import { findDependents } from './dependents.ts';
import type { Undone, UndoneBatch } from './undone.ts';

/** Takes orders back, and the accounts that were made for them where nothing else has come to need these. */
export async function undoOrders(client: Connection, batch: UndoneBatch): Promise<Undone> {
  await client.query(
    `CREATE TEMP TABLE leaving_orders AS SELECT key, ordered_on, account_id FROM orders
     WHERE import_id = '${batch.id}'`,
  );
  await client.query('ANALYZE leaving_orders');
  await refuseIfRedeemed(client, batch);
  await client.query(
    `CREATE TEMP TABLE affected_accounts AS
       SELECT account_id FROM leaving_orders
       UNION SELECT (before->>'account_id')::uuid FROM import_changes
       WHERE import_id = '${batch.id}' AND entity = 'order'`,
  );
  const { rowCount: gone } = await client.query(
    'DELETE FROM orders o USING leaving_orders l WHERE o.key = l.key AND o.ordered_on = l.ordered_on',
  );
  const { rowCount: restored } = await client.query(
    `INSERT INTO orders SELECT was.* FROM import_changes c, jsonb_populate_record(NULL::orders, c.before) AS was
     WHERE c.import_id = $1 AND c.entity = 'order'`,
    [batch.id],
  );
  await recomputeRollUps(client, 'affected_accounts');
  const notices = await removeAccounts(client, batch);
  return { removed: (gone ?? 0) - (restored ?? 0), restored: restored ?? 0, notices };
}

/** An order that is again what it was before, naming the same code, keeps its redemption or loses it by its status. */
async function refuseIfRedeemed(client: Connection, batch: UndoneBatch): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM redemptions r JOIN leaving_orders l ON l.key = r.order_key
     WHERE NOT EXISTS (
       SELECT FROM import_changes c JOIN orders o ON o.key = l.key AND o.ordered_on = l.ordered_on
       WHERE c.import_id = $1 AND c.entity = 'order' AND c.key = l.key
         AND (c.before->>'offer_code', c.before->>'account_id')
           IS NOT DISTINCT FROM (o.offer_code, o.account_id::text)
     )`,
    [batch.id],
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return;
  throw new ServiceError(
    'refused',
    'orders-redeemed',
    `Offer codes were redeemed with ${count} of the orders of ${batch.fileName}; they cannot be taken back.`,
    { id: batch.id, count },
  );
}

async function removeAccounts(client: Connection, batch: UndoneBatch): Promise<readonly Notice[]> {
  await leavingAccounts(client, batch);
  const { rowCount: changed } = await client.query('DELETE FROM leaving_accounts WHERE changed');
  await findDependents(client, {
    table: 'accounts',
    leaving: 'leaving_accounts',
    unstated: [{ table: 'orders', column: 'account_id' }],
    ignored: { analysis_snapshots: 'true', account_standings: 'true', not_duplicates: 'true' },
  });
  const { rowCount: depended } = await client.query(
    'DELETE FROM leaving_accounts l USING (SELECT DISTINCT id FROM depended) d WHERE d.id = l.id',
  );
  await client.query('DELETE FROM accounts a USING leaving_accounts l WHERE a.id = l.id');
  const kept = (changed ?? 0) + (depended ?? 0);
  return kept === 0 ? [] : [{ code: 'accounts-kept', count: kept }];
}
