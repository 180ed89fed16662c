import type { Connection } from '@sleutel/db';
import type { UndoneBatch } from './undone.ts';

/**
 * What an import kept of rows before it changed them names accounts as they were then. Where one has gone into another
 * since, its rows are now rows of that other. Those of later imports follow too, so that they are still found to be
 * about the same rows.
 */
export async function followMergesSince(client: Connection, { id }: UndoneBatch): Promise<void> {
  await forgetDroppedStandings(client, id);
  await client.query(
    `UPDATE import_changes c SET before = c.before || jsonb_build_object('account_id', m.winner_id),
       key = CASE c.entity WHEN 'standing' THEN m.winner_id || '|' || (c.before->>'contact_id') ELSE c.key END
     FROM account_merges m WHERE c.import_id >= $1 AND c.before->>'account_id' = m.loser_id::text`,
    [id],
  );
  await client.query(
    `UPDATE import_changes c SET before = c.before || jsonb_build_object('parent_id', NULLIF(m.winner_id::text, c.key))
     FROM account_merges m
     WHERE c.import_id >= $1 AND c.entity = 'account' AND c.before->>'parent_id' = m.loser_id::text`,
    [id],
  );
}

/**
 * Where a person stood in both accounts only the place in the one that stayed is left, and there is none to put back.
 * Every merge that an account went through moved the record of the merges before it.
 */
async function forgetDroppedStandings(client: Connection, id: string): Promise<void> {
  await client.query(
    `DELETE FROM import_changes c USING account_merges m
     WHERE c.import_id >= $1 AND c.entity = 'standing' AND c.before->>'account_id' = m.loser_id::text
       AND EXISTS (
         SELECT FROM account_merges d WHERE (d.id = m.id OR d.moved->'account_merges' ? m.id::text)
           AND d.dropped->'account_contacts' @>
             jsonb_build_array(jsonb_build_object('contact_id', c.before->'contact_id')))`,
    [id],
  );
}
