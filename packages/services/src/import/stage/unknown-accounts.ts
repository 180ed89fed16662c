import type { Connection } from '@sleutel/db';

/** Rows that name an account which is not there become rejects. */
export async function rejectUnknownAccounts(client: Connection, table: string): Promise<void> {
  await client.query(`
    WITH gone AS (
      DELETE FROM ${table} s
      WHERE s.account IS NOT NULL AND NOT EXISTS (SELECT FROM accounts a WHERE a.external_id = s.account)
      RETURNING s.line, s.account
    )
    INSERT INTO staged_rejects (line, "column", reason)
    SELECT line, 'account', json_build_object('code', 'account-unknown', 'account', left(account, 80)) FROM gone`);
}
