import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BinaryRows } from './binary-rows.ts';

/** Streams lines in PostgreSQL's text format into a table by `COPY`; the source sets the pace. */
export async function copyInto(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  chunks: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const target = client.query(copyFrom(`COPY ${table} (${namesOf(columns)}) FROM STDIN`));
  await pipeline(Readable.from(together(chunks)), target);
}

/**
 * The same in binary, for many rows that are numbers for the most part. `write` writes one row, a value of its column's
 * very type for each column.
 */
export async function copyRowsInto<Row>(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<Row>,
  write: (to: BinaryRows, row: Row) => void,
): Promise<void> {
  const target = client.query(copyFrom(`COPY ${table} (${namesOf(columns)}) FROM STDIN (FORMAT binary)`));
  await pipeline(Readable.from(written(rows, columns.length, write)), target);
}

function namesOf(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}

function* written<Row>(
  rows: Iterable<Row>,
  width: number,
  write: (to: BinaryRows, row: Row) => void,
): Iterable<Buffer> {
  const to = new BinaryRows();
  for (const row of rows) {
    to.row(width);
    write(to, row);
    if (to.size >= LOT) yield to.take();
  }
  to.end();
  yield to.take();
}

/** What goes to the server at once: each lot is a call to the system, and a line alone is not worth one. */
const LOT = 65_536;

async function* together(chunks: AsyncIterable<string> | Iterable<string>): AsyncIterable<string> {
  let lot = '';
  for await (const chunk of chunks) {
    lot += chunk;
    if (lot.length < LOT) continue;
    yield lot;
    lot = '';
  }
  if (lot !== '') yield lot;
}

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One value in `COPY`'s text format; null and undefined become NULL. */
export function copyValue(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  return special.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (found) => escapes[found] ?? found) : value;
}
