import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvLine } from './csv-line.ts';
import type { Sheet } from './sheet.ts';

/** Writes a sheet as CSV (UTF-8, comma, CRLF as RFC 4180 has it), row by row. */
export async function writeCsv(path: string, { columns, rows }: Sheet): Promise<void> {
  function* lines(): Generator<string> {
    yield csvLine(columns);
    for (const row of rows) yield csvLine(row);
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
}
