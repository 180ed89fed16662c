import type { Connection, Pool } from '@sleutel/db';
import type { ImportKind, ImportResult } from './result.ts';

/** One import while it runs. */
export interface Batch {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly startedAt: Date;
  readonly byUserId: string | null;
}

export async function recordStart(client: Connection, batch: Batch): Promise<void> {
  await client.query(
    `INSERT INTO imports (id, kind, file_name, state, by_user_id, started_at)
     VALUES ($1, $2, $3, 'running', $4, $5)`,
    [batch.id, batch.kind, batch.fileName, batch.byUserId, batch.startedAt],
  );
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

export async function recordFailure(pool: Pool, batch: Batch, error: unknown, at: Date): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  await pool.query(`UPDATE imports SET state = 'failed', error = $2, finished_at = $3 WHERE id = $1`, [
    batch.id,
    message,
    at,
  ]);
}
