import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Streams lines in PostgreSQL's text format into a table by `COPY`; the source sets the pace. */
export async function copyInto(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  chunks: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const target = client.query(copyFrom(`COPY ${table} (${names}) FROM STDIN`));
  await pipeline(Readable.from(together(chunks)), target);
}

/** Bytes that go to the server at once: each lot is a call to the system, and a line alone is not worth one. */
const LOT = 65_536;
/** The most bytes that a character of a text may take. */
const BYTES = 3;

/** Lines as bytes, written where they leave from: put together as text they would be copied twice more. */
async function* together(chunks: AsyncIterable<string> | Iterable<string>): AsyncIterable<Buffer> {
  let lot = Buffer.alloc(0);
  let end = 0;
  for await (const chunk of chunks) {
    const most = chunk.length * BYTES;
    if (end + most > lot.length) {
      if (end > 0) yield lot.subarray(0, end);
      lot = Buffer.allocUnsafeSlow(Math.max(LOT, most));
      end = 0;
    }
    end += lot.write(chunk, end);
  }
  if (end > 0) yield lot.subarray(0, end);
}

const special = /[\\\t\n\r]/;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One value in `COPY`'s text format; null and undefined become NULL. */
export function copyValue(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  return special.test(value) ? value.replaceAll(/[\\\t\n\r]/g, (found) => escapes[found] ?? found) : value;
}
