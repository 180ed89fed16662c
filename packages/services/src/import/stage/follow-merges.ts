import type { Connection } from '@sleutel/db';
import type { Staging } from './staging.ts';

type Staged = Pick<Staging<{ readonly ok: true }>, 'table' | 'columns'>;

/**
 * A file that calls an account by the number it had before it was merged into another means that other. What such a
 * file says of the account itself is out of date, and is rejected.
 */
export async function followMerges(client: Connection, { table, columns }: Staged): Promise<void> {
  if (table === 'staged_accounts') await rejectMerged(client);
  for (const [name] of columns) {
    if (name !== 'account' && name !== 'parent') continue;
    await client.query(
      `UPDATE ${table} s SET ${name} = w.external_id
       FROM account_merges m JOIN accounts w ON w.id = m.winner_id WHERE s.${name} = m.loser_external_id`,
    );
  }
}

async function rejectMerged(client: Connection): Promise<void> {
  await client.query(`
    WITH gone AS (
      DELETE FROM staged_accounts s USING account_merges m JOIN accounts w ON w.id = m.winner_id
      WHERE s.account = m.loser_external_id RETURNING s.line, s.account, w.external_id
    )
    INSERT INTO staged_rejects (line, "column", reason)
    SELECT line, 'account',
      json_build_object('code', 'account-merged', 'account', left(account, 80), 'into', external_id) FROM gone`);
}
