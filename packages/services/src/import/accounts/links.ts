import type { Connection } from '@sleutel/db';
import { queueToRelate } from '../../account/ancestry.ts';

/** Rows whose owner is no user become rejects. */
export async function rejectUnknownOwners(client: Connection): Promise<void> {
  await client.query(`
    WITH gone AS (
      DELETE FROM staged_accounts s
      WHERE s.owner IS NOT NULL AND NOT EXISTS (SELECT FROM users u WHERE lower(u.email) = s.owner)
      RETURNING s.line, s.owner
    )
    INSERT INTO staged_rejects (line, "column", reason)
    SELECT line, 'owner', json_build_object('code', 'user-unknown', 'email', left(owner, 80)) FROM gone`);
}

/**
 * Rows whose parent does not exist, neither in the database nor in the file, become rejects, and so do those
 * that would make an account its own ancestor. A reject may have been the parent of others, so it goes round
 * until nothing more is found.
 */
export async function rejectBadParents(client: Connection): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM staged_accounts WHERE parent IS NOT NULL LIMIT 1');
  if (rowCount === 0) return;
  await client.query(queueToRelate);
  for (let found = 1; found > 0; ) {
    found = (await rejectUnknownParents(client)) + (await rejectCycles(client));
  }
}

async function rejectUnknownParents(client: Connection): Promise<number> {
  const { rowCount } = await client.query(`
    WITH gone AS (
      DELETE FROM staged_accounts s
      WHERE s.parent IS NOT NULL
        AND NOT EXISTS (SELECT FROM accounts a WHERE a.external_id = s.parent)
        AND NOT EXISTS (SELECT FROM staged_accounts p WHERE p.account = s.parent)
      RETURNING s.line, s.parent
    )
    INSERT INTO staged_rejects (line, "column", reason)
    SELECT line, 'parent', json_build_object('code', 'parent-unknown', 'account', left(parent, 80)) FROM gone`);
  return rowCount ?? 0;
}

/** Follows the parents as they will be, from every row that names one, until there is none or it comes again. */
async function rejectCycles(client: Connection): Promise<number> {
  const { rowCount } = await client.query(`
    WITH RECURSIVE links AS (
      SELECT a.external_id AS child, coalesce(s.parent, p.external_id) AS parent
      FROM accounts a LEFT JOIN staged_accounts s ON s.account = a.external_id
      LEFT JOIN accounts p ON p.id = a.parent_id
      UNION
      SELECT account, parent FROM staged_accounts
      WHERE NOT EXISTS (SELECT FROM accounts a WHERE a.external_id = account)
    ), walk AS (
      SELECT account AS start, account AS at FROM staged_accounts WHERE parent IS NOT NULL
      UNION
      SELECT w.start, l.parent FROM walk w JOIN links l ON l.child = w.at WHERE l.parent IS NOT NULL
    ), circular AS (
      SELECT DISTINCT w.start FROM walk w JOIN links l ON l.child = w.at WHERE l.parent = w.start
    ), gone AS (
      DELETE FROM staged_accounts s USING circular c
      WHERE s.account = c.start AND s.parent IS NOT NULL RETURNING s.line, s.account
    )
    INSERT INTO staged_rejects (line, "column", reason)
    SELECT line, 'parent', json_build_object('code', 'parent-cycle', 'account', left(account, 80)) FROM gone`);
  return rowCount ?? 0;
}
