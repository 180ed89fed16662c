import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Sheet, SheetCell } from './sheet.ts';

/** Writes a sheet as CSV (UTF-8, comma, CRLF as RFC 4180 has it), row by row. */
export async function writeCsv(path: string, sheet: Sheet): Promise<void> {
  await pipeline(
    Readable.from(linesOf(sheet)),
    stringify({ record_delimiter: 'windows' }),
    createWriteStream(path),
  );
}

function* linesOf({ columns, rows }: Sheet): Generator<string[]> {
  yield columns.map(harmless);
  for (const row of rows) yield row.map(textOf);
}

function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.decimal;
  return typeof cell === 'string' ? harmless(cell) : String(cell);
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front (CWE-1236). */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
