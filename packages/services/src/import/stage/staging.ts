import type { Connection } from '@sleutel/db';
import type { Reason, Reject } from '@sleutel/domain/import';

/** A column of a staging table: its name and PostgreSQL type. */
export type StagedColumn = readonly [name: string, type: string];

/** How the rows of one kind of file get into the database. */
export interface Staging<Row extends { readonly ok: true }> {
  /** The temporary table, in which every row also has its `line`. */
  readonly table: string;
  readonly columns: readonly StagedColumn[];
  readonly parse: (cells: readonly string[]) => Row | Reject;
  /** The row's columns in `COPY`'s text format, parted by tabs. */
  readonly copyText: (row: Row) => string;
}

/** What a rejected row has instead of all other columns; it is moved out of the way before the merge. */
const rejectColumn: StagedColumn = ['reject', 'text'];

/** Column, reason and cells of a rejected row while it is staged. */
export interface StagedReject {
  readonly column: string | null;
  readonly reason: Reason;
  readonly raw: string;
}

export const stagedRejects = 'staged_rejects';

export function columnNames(columns: readonly StagedColumn[]): readonly string[] {
  return ['line', ...[...columns, rejectColumn].map(([name]) => name)];
}

export async function createStaging(
  client: Connection,
  table: string,
  columns: readonly StagedColumn[],
): Promise<void> {
  const types = [...columns, rejectColumn].map(([name, type]) => `${name} ${type}`).join(', ');
  await client.query(`CREATE TEMP TABLE ${table} (line int NOT NULL, ${types})`);
  await client.query(
    `CREATE TEMP TABLE ${stagedRejects} (line int NOT NULL, "column" text, reason text NOT NULL, raw text)`,
  );
}

/** Parts the rows that cannot land from those that can. */
export async function moveRejects(client: Connection, table: string): Promise<void> {
  await client.query(
    `WITH moved AS (DELETE FROM ${table} WHERE reject IS NOT NULL RETURNING line, reject::json AS r)
     INSERT INTO ${stagedRejects} SELECT line, r->>'column', r->>'reason', r->>'raw' FROM moved`,
  );
}
