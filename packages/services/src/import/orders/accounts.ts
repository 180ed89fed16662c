import { type Connection, newId } from '@sleutel/db';
import type { Batch } from '../batch/record.ts';
import { numberedId } from '../stage/numbered-id.ts';

/** The table, with a column `account_id`, of the accounts whose roll-ups an import has to make anew. */
export const affectedAccounts = 'affected_accounts';

/**
 * Finds the account of every staged order, making those that do not exist, named by id until more is known.
 * They are locked against deletion, which stands in for the foreign key that orders do not have.
 * @returns how many were made
 */
export async function resolveAccounts(client: Connection, batch: Batch): Promise<number> {
  await client.query('CREATE TEMP TABLE named_accounts AS SELECT DISTINCT account FROM staged_orders');
  const { rowCount } = await client.query(
    `INSERT INTO accounts (id, external_id, name, import_id, created_at, updated_at)
     SELECT ${numberedId('$3', 'row_number() OVER (ORDER BY n.account)')}, n.account, n.account, $1, $2, $2
     FROM named_accounts n LEFT JOIN accounts a ON a.external_id = n.account WHERE a.id IS NULL
     ORDER BY n.account`,
    [batch.id, batch.startedAt, newId(batch.startedAt)],
  );
  await client.query('CREATE TEMP TABLE known_accounts (account text NOT NULL, account_id uuid NOT NULL)');
  await client.query(
    `INSERT INTO known_accounts
     SELECT a.external_id, a.id FROM accounts a JOIN named_accounts n ON n.account = a.external_id
     FOR KEY SHARE OF a`,
  );
  await client.query('ANALYZE known_accounts');
  return rowCount ?? 0;
}

/** Keeps the accounts of the orders that will be new or change, before and after; `known` orders exist. */
export async function findAffected(client: Connection, known: number): Promise<void> {
  const touched = `
    SELECT account_id FROM known_accounts JOIN (
      SELECT DISTINCT s.account FROM staged_orders s LEFT JOIN known_orders k ON k.line = s.line
      WHERE k.line IS NULL OR k.changed
    ) touched USING (account)
    UNION SELECT account_id FROM known_orders WHERE changed`;
  const all = 'SELECT account_id FROM known_accounts';
  await client.query(`CREATE TEMP TABLE ${affectedAccounts} AS ${known === 0 ? all : touched}`);
  await client.query(`ANALYZE ${affectedAccounts}`);
}
