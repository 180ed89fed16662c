import type { Connection } from '@sleutel/db';
import { tenderColumns } from '../tenders/merge.ts';
import { removeCompetitors } from './competitors.ts';
import { refuseIfTouched, restore } from './restore.ts';
import type { Undone, UndoneBatch } from './undone.ts';

/** Takes tenders back, and the competitors that were made for them where nothing else has come to name these. */
export async function undoTenders(client: Connection, batch: UndoneBatch): Promise<Undone> {
  await refuseIfTouched(client, batch, { table: 'tenders', entity: 'tender' });
  const restored = await restore(client, batch, {
    table: 'tenders',
    entity: 'tender',
    columns: [...tenderColumns, 'version', 'updated_at'],
  });
  const { rowCount } = await client.query('DELETE FROM tenders WHERE import_id = $1', [batch.id]);
  await removeCompetitors(client, batch);
  return { removed: rowCount ?? 0, restored, notices: [] };
}
