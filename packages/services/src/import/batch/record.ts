import type { Connection, Pool } from '@sleutel/db';
import { ServiceError } from '../../core/index.ts';
import type { ImportKind, ImportResult } from './result.ts';

/** One import while it runs. */
export interface Batch {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly startedAt: Date;
  readonly byUserId: string | null;
}

/**
 * Begins a batch, or begins one anew of which nothing landed: its worker was killed or its database went away.
 * Asked under the import lock, where what a dead process left as `running` is `failed` already.
 * @throws ServiceError `conflict` when the batch has landed meanwhile
 */
export async function recordStart(client: Connection, batch: Batch): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO imports (id, kind, file_name, state, by_user_id, started_at)
     VALUES ($1, $2, $3, 'running', $4, $5)
     ON CONFLICT (id) DO UPDATE SET state = 'running', error = NULL, finished_at = NULL,
       file_name = EXCLUDED.file_name, started_at = EXCLUDED.started_at
     WHERE imports.state = 'failed' AND imports.kind = EXCLUDED.kind`,
    [batch.id, batch.kind, batch.fileName, batch.byUserId, batch.startedAt],
  );
  if (rowCount === 1) return;
  throw new ServiceError('conflict', 'import-landed', `The import of ${batch.fileName} has landed already.`, {
    id: batch.id,
  });
}

export interface Finished {
  readonly result: ImportResult;
  readonly header: readonly string[];
  readonly fileHash: string | undefined;
  readonly currencies: readonly string[];
  readonly finishedAt: Date;
}

export async function recordDone(client: Connection, batch: Batch, finished: Finished): Promise<void> {
  const { result } = finished;
  await client.query(
    `UPDATE imports SET state = 'done', rows = $2, inserted = $3, updated = $4, unchanged = $5,
       rejected = $6, notices = $7, file_hash = $8, currencies = $9, finished_at = $10,
       header = $11 WHERE id = $1`,
    [
      batch.id,
      result.rows,
      result.inserted,
      result.updated,
      result.unchanged,
      result.rejected,
      JSON.stringify(result.notices),
      finished.fileHash ?? null,
      finished.currencies,
      finished.finishedAt,
      finished.header.map((name) => name.replaceAll('\0', '')),
    ],
  );
}

/** Where the connection broke in the commit the batch may have landed after all; then it stays landed. */
export async function recordFailure(pool: Pool, batch: Batch, error: unknown, at: Date): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  await pool.query(
    `UPDATE imports SET state = 'failed', error = $2, finished_at = $3 WHERE id = $1 AND state = 'running'`,
    [batch.id, message, at],
  );
}
