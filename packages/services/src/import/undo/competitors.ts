import type { Connection } from '@sleutel/db';
import { competitorColumns, rivalColumns } from '../competitors/merge.ts';
import { refuseIfTouched, restore } from './restore.ts';
import type { Undone, UndoneBatch } from './undone.ts';

/** Takes competitors back, with their places in accounts. */
export async function undoCompetitors(client: Connection, batch: UndoneBatch): Promise<Undone> {
  await refuseIfTouched(client, batch, { table: 'account_competitors', entity: 'rival' });
  const rivals = await restore(client, batch, {
    table: 'account_competitors',
    entity: 'rival',
    columns: [...rivalColumns, 'version', 'updated_at'],
  });
  const competitors = await restore(client, batch, {
    table: 'competitors',
    entity: 'competitor',
    columns: [...competitorColumns, 'version'],
  });
  const { rowCount } = await client.query('DELETE FROM account_competitors WHERE import_id = $1', [batch.id]);
  await removeCompetitors(client, batch);
  return { removed: rowCount ?? 0, restored: rivals + competitors, notices: [] };
}

/** Competitors the batch made go, unless a tender or an account has come to name them since. */
export async function removeCompetitors(client: Connection, { id }: UndoneBatch): Promise<void> {
  await client.query(
    `DELETE FROM competitors c WHERE c.import_id = $1
       AND NOT EXISTS (SELECT FROM tenders t WHERE t.competitor_id = c.id)
       AND NOT EXISTS (SELECT FROM account_competitors k WHERE k.competitor_id = c.id)`,
    [id],
  );
}
