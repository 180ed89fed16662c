import type { Connection } from '@sleutel/db';
import type { Notice } from '@sleutel/domain/import';
import { stagedRejects } from './staging.ts';

export interface RepeatedRows {
  /** The staging table. */
  readonly table: string;
  /** What a row is about: there may be one a file. */
  readonly key: readonly string[];
  /** What a row says of it. */
  readonly columns: readonly string[];
  /** SQL for the reason of a row that contradicts the first about `row.…`, whose line is `row.first_line`. */
  readonly reason: string;
  readonly rejectColumn: string;
}

/**
 * Leaves one staged row for each key. Rows that repeat the first are dropped and counted as unchanged, rows
 * that contradict it become rejects that name its line.
 */
export async function settleRepeatedRows(
  client: Connection,
  { table, key, columns, reason, rejectColumn }: RepeatedRows,
): Promise<{ readonly unchanged: number; readonly notices: readonly Notice[] }> {
  const names = key.join(', ');
  if (!(await isRepeated(client, table, names))) return { unchanged: 0, notices: [] };
  const said = (alias: string) => `(${columns.map((name) => `${alias}.${name}`).join(', ')})`;
  const { rows } = await client.query<{ unchanged: number }>(
    `WITH ranked AS (
       SELECT line, first_value(line) OVER (PARTITION BY ${names} ORDER BY line) AS first_line FROM ${table}
     ), gone AS (
       DELETE FROM ${table} later USING ranked r, ${table} first
       WHERE later.line = r.line AND first.line = r.first_line AND r.line <> r.first_line
       RETURNING later.*, r.first_line, ${said('later')} IS DISTINCT FROM ${said('first')} AS differs
     ), rejected AS (
       INSERT INTO ${stagedRejects} (line, "column", reason)
       SELECT line, $1, ${reason} FROM gone AS row WHERE differs
     )
     SELECT count(*)::int AS unchanged FROM gone WHERE NOT differs`,
    [rejectColumn],
  );
  const unchanged = rows[0]?.unchanged ?? 0;
  return { unchanged, notices: unchanged > 0 ? [{ code: 'rows-repeated', count: unchanged }] : [] };
}

/** Whether any two staged rows have the same values in these columns: asked first, since most files have none. */
export async function isRepeated(client: Connection, table: string, columns: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM ${table} GROUP BY ${columns} HAVING count(*) > 1 LIMIT 1`,
  );
  return rowCount === 1;
}
