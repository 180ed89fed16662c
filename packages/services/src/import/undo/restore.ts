import type { Connection } from '@sleutel/db';
import { ServiceError } from '../../core/index.ts';
import type { UndoneBatch } from './undone.ts';

interface Imported {
  /** A table with a column `id`. */
  readonly table: 'tenders' | 'competitors' | 'account_competitors';
  /** As `import_changes` calls its rows. */
  readonly entity: 'tender' | 'competitor' | 'rival';
}

/** Rows the import changed are again what they were. */
export async function restore(
  client: Connection,
  { id }: UndoneBatch,
  { table, entity, columns }: Imported & { readonly columns: readonly string[] },
): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE ${table} k SET (${columns.join(', ')}) = (${columns.map((name) => `was.${name}`).join(', ')})
     FROM import_changes c, jsonb_populate_record(NULL::${table}, c.before) AS was
     WHERE c.import_id = $1 AND c.entity = $2 AND k.id = was.id`,
    [id, entity],
  );
  return rowCount ?? 0;
}

/** An import stamps what it writes with the moment it began; who changed a row since left another. */
export async function refuseIfTouched(
  client: Connection,
  { id, fileName, startedAt }: UndoneBatch,
  { table, entity }: Imported,
): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} t
     WHERE t.updated_at <> $2 AND (t.import_id = $1 OR EXISTS (
       SELECT FROM import_changes c WHERE c.import_id = $1 AND c.entity = $3 AND c.key = t.id::text))`,
    [id, startedAt, entity],
  );
  const count = rows[0]?.count ?? 0;
  if (count === 0) return;
  throw new ServiceError(
    'refused',
    `${entity}s-changed-since`,
    `${count} of the rows of ${fileName} were changed since; undoing would lose that.`,
    { id, count },
  );
}
