import type { Connection } from '@sleutel/db';
import { z } from 'zod';
import { auditSql, defineVerb, notFound, ServiceError } from '../../core/index.ts';
import type { ImportKind } from '../batch/result.ts';
import { withImportSession } from '../batch/session.ts';
import { settleCodes } from '../orders/settle-codes.ts';
import { undoAccounts } from './accounts.ts';
import { undoCompetitors } from './competitors.ts';
import { undoContacts } from './contacts.ts';
import { followMergesSince } from './follow-merges.ts';
import { refuseIfChangedLater } from './later-imports.ts';
import { undoOrders } from './orders.ts';
import { undoTenders } from './tenders.ts';
import type { Undone, UndoneBatch, UndoResult } from './undone.ts';

const undoers: Record<ImportKind, (client: Connection, batch: UndoneBatch) => Promise<Undone>> = {
  accounts: undoAccounts,
  contacts: undoContacts,
  orders: undoOrders,
  tenders: undoTenders,
  competitors: undoCompetitors,
};

/**
 * Takes an import back as a batch: what it made goes, what it changed is again what it was, and the roll-ups
 * follow. Refused, with what stands in the way, when later work rests on its rows.
 */
export const undoImport = defineVerb({
  name: 'import.undo',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<UndoResult> => {
    const result = await withImportSession(ctx.db.pool, async (client) => {
      await client.query('BEGIN');
      const batch = await findBatch(client, id);
      await followMergesSince(client, batch);
      await refuseIfChangedLater(client, batch);
      const undone = await undoers[batch.kind](client, batch);
      await client.query('DELETE FROM import_changes WHERE import_id = $1', [id]);
      await client.query(`UPDATE imports SET state = 'undone', undone_at = $2 WHERE id = $1`, [
        id,
        ctx.now(),
      ]);
      const { removed, restored } = undone;
      await auditSql(client, ctx, 'import.undo', 'import', id, { removed, restored });
      await client.query('COMMIT');
      return { id, kind: batch.kind, ...undone };
    });
    if (result.kind === 'orders') await settleCodes(ctx, null);
    return result;
  },
});

interface ImportRow extends UndoneBatch {
  readonly state: 'running' | 'done' | 'failed' | 'undone';
}

async function findBatch(client: Connection, id: string): Promise<UndoneBatch> {
  const { rows } = await client.query<ImportRow>(
    `SELECT id, kind, file_name AS "fileName", started_at AS "startedAt", state FROM imports WHERE id = $1`,
    [id],
  );
  const [found] = rows;
  if (found === undefined) throw notFound('import', id);
  if (found.state === 'done') return found;
  const why = found.state === 'undone' ? 'was undone already' : 'failed, so nothing of it landed';
  throw new ServiceError('refused', `import-${found.state}`, `The import of ${found.fileName} ${why}.`, {
    id,
  });
}
