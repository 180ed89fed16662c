import { type Connection, newId } from '@sleutel/db';
import type { Batch } from '../batch/record.ts';
import { numberedId } from '../stage/numbered-id.ts';

/** The table, with a column `account_id`, of the accounts whose roll-ups an import has to make anew. */
export const affectedAccounts = 'affected_accounts';

/** How many accounts an import made, by where they have their names from. */
export interface MadeAccounts {
  readonly byFile: number;
  readonly byId: number;
}

/**
 * Finds the account of every staged order, making those that do not exist, named as the file does, else by id until more
 * is known. They are locked against deletion, which stands in for the foreign key that orders do not have.
 */
export async function resolveAccounts(client: Connection, batch: Batch): Promise<MadeAccounts> {
  await client.query(`
    CREATE TEMP TABLE named_accounts AS
    SELECT account, max(account_name) AS name FROM staged_orders GROUP BY account`);
  const { rows: made } = await client.query<{ named: boolean }>(
    `INSERT INTO accounts (id, external_id, name, import_id, created_at, updated_at)
     SELECT ${numberedId('$3', 'row_number() OVER (ORDER BY n.account)')}, n.account, COALESCE(n.name, n.account),
            $1, $2, $2
     FROM named_accounts n LEFT JOIN accounts a ON a.external_id = n.account WHERE a.id IS NULL
     ORDER BY n.account RETURNING name <> external_id AS named`,
    [batch.id, batch.startedAt, newId(batch.startedAt)],
  );
  await client.query('CREATE TEMP TABLE known_accounts (account text NOT NULL, account_id uuid NOT NULL)');
  await client.query(
    `INSERT INTO known_accounts
     SELECT a.external_id, a.id FROM accounts a JOIN named_accounts n ON n.account = a.external_id
     FOR KEY SHARE OF a`,
  );
  await client.query('ANALYZE known_accounts');
  const named = made.filter((each) => each.named).length;
  return { byFile: named, byId: made.length - named };
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
