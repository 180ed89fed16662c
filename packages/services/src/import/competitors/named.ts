import { type Connection, newId } from '@sleutel/db';
import type { Batch } from '../batch/record.ts';
import { numberedId } from '../stage/numbered-id.ts';

/**
 * Makes the competitors that a staging table names in its column `competitor` and nobody knows yet. Names are
 * compared without their case.
 * @returns how many were made
 */
export async function createNamed(client: Connection, batch: Batch, table: string): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO competitors (id, name, import_id)
     SELECT ${numberedId('$2', 'n.line')}, n.competitor, $1
     FROM (
       SELECT DISTINCT ON (lower(competitor)) competitor, line FROM ${table}
       WHERE competitor IS NOT NULL ORDER BY lower(competitor), line
     ) n
     WHERE NOT EXISTS (SELECT FROM competitors c WHERE lower(c.name) = lower(n.competitor))
     ORDER BY n.line`,
    [batch.id, newId(batch.startedAt)],
  );
  return rowCount ?? 0;
}

/** SQL that finds the competitor a staged row names: the oldest of those whose names differ in case alone. */
export const competitorNamed = (name: string) =>
  `(SELECT c.id FROM competitors c WHERE lower(c.name) = lower(${name}) ORDER BY c.id LIMIT 1)`;
