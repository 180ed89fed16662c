import type { Connection } from '@sleutel/db';
import { queueToRelate } from '../../account/ancestry.ts';
import { ServiceError } from '../../core/index.ts';
import { columns } from '../accounts/land.ts';
import { describeDependents, findDependents } from './dependents.ts';
import type { Undone, UndoneBatch } from './undone.ts';

/**
 * Puts the accounts an import made into `leaving_accounts`, and says of each whether somebody changed it
 * since: an import stamps what it writes with the moment it began.
 */
export async function leavingAccounts(client: Connection, batch: UndoneBatch): Promise<void> {
  await client.query('CREATE TEMP TABLE leaving_accounts (id uuid NOT NULL, changed boolean NOT NULL)');
  await client.query(
    `INSERT INTO leaving_accounts SELECT id, updated_at <> $2 FROM accounts WHERE import_id = $1`,
    [batch.id, batch.startedAt],
  );
}

/** Takes accounts back. What has come to depend on them since is not taken along. */
export async function undoAccounts(client: Connection, batch: UndoneBatch): Promise<Undone> {
  await client.query(queueToRelate);
  await leavingAccounts(client, batch);
  await refuseIfChanged(client, batch);
  const names = [...columns, 'version', 'updated_at'];
  const { rowCount: restored } = await client.query(
    `UPDATE accounts a SET (${names.join(', ')}) = (${names.map((name) => `was.${name}`).join(', ')})
     FROM import_changes c, jsonb_populate_record(NULL::accounts, c.before) AS was
     WHERE c.import_id = $1 AND c.entity = 'account' AND a.id = was.id`,
    [batch.id],
  );
  await refuseCircles(client, batch);
  // Only now, since an account that was given a parent from the batch has its old one back.
  await refuseIfNeeded(client, batch);
  const { rowCount: removed } = await client.query(
    'DELETE FROM accounts a USING leaving_accounts l WHERE a.id = l.id',
  );
  return { removed: removed ?? 0, restored: restored ?? 0, notices: [] };
}

async function refuseIfChanged(client: Connection, batch: UndoneBatch): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT (SELECT count(*) FROM leaving_accounts WHERE changed)::int + (
       SELECT count(*) FROM import_changes c JOIN accounts a ON a.id::text = c.key
       WHERE c.import_id = $1 AND c.entity = 'account' AND a.updated_at <> $2
     )::int AS count`,
    [batch.id, batch.startedAt],
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return;
  throw new ServiceError(
    'refused',
    'accounts-changed-since',
    `${count} of the accounts of ${batch.fileName} were changed since; undoing would lose that.`,
    { id: batch.id, count },
  );
}

/** Somebody may since stand below an account that has its old parent back, though nobody changed that account. */
async function refuseCircles(client: Connection, batch: UndoneBatch): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `WITH RECURSIVE walk AS (
       SELECT a.id AS start, a.parent_id AS at FROM accounts a
       JOIN import_changes c ON c.import_id = $1 AND c.entity = 'account' AND c.key = a.id::text
       UNION
       SELECT walk.start, a.parent_id FROM walk JOIN accounts a ON a.id = walk.at
     )
     SELECT count(DISTINCT start)::int AS count FROM walk WHERE at = start`,
    [batch.id],
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return;
  throw new ServiceError(
    'refused',
    'parents-changed-since',
    `With its old parent ${count === 1 ? 'an account' : `each of ${count} accounts`} of ${batch.fileName} would stand below itself; change what stands below it first.`,
    { id: batch.id, count },
  );
}

async function refuseIfNeeded(client: Connection, batch: UndoneBatch): Promise<void> {
  const dependents = await findDependents(client, {
    table: 'accounts',
    leaving: 'leaving_accounts',
    unstated: [{ table: 'orders', column: 'account_id' }],
    // The figures of a run, the rhythm of orders and the standing follow their account, and that it is not another.
    ignored: {
      analysis_snapshots: 'true',
      order_rhythms: 'true',
      account_standings: 'true',
      not_duplicates: 'true',
    },
  });
  if (dependents.length === 0) return;
  throw new ServiceError(
    'refused',
    'accounts-needed',
    `Of the accounts that ${batch.fileName} made ${describeDependents(dependents)}; undo or remove those first.`,
    { id: batch.id, dependents },
  );
}
