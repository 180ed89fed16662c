import type { Connection } from '@sleutel/db';
import { ServiceError } from '../../core/index.ts';
import type { UndoneBatch } from './undone.ts';

/**
 * Refuses when a later import changed rows that this one made or changed: what they were before this one
 * says nothing of what they should be after the later one.
 */
export async function refuseIfChangedLater(client: Connection, batch: UndoneBatch): Promise<void> {
  const { rows } = await client.query<{ id: string; fileName: string; count: number }>(
    `SELECT i.id, i.file_name AS "fileName", count(*)::int AS count
     FROM import_changes c JOIN imports i ON i.id = c.import_id
     WHERE i.state = 'done' AND i.id > $1 AND (
       c.before->>'import_id' = $1::text OR c.before->'evidence'->>'import' = $1::text
       OR EXISTS (
         SELECT FROM import_changes own
         WHERE own.import_id = $1 AND own.entity = c.entity AND own.key = c.key
       )
     )
     GROUP BY i.id ORDER BY i.id DESC LIMIT 1`,
    [batch.id],
  );
  const [later] = rows;
  if (later === undefined) return;
  throw new ServiceError(
    'refused',
    'import-changed-later',
    `The later import of ${later.fileName} (${later.id}) changed ${later.count} of the rows of ${batch.fileName}; undo that one first.`,
    { id: batch.id, later: later.id, rows: later.count },
  );
}
