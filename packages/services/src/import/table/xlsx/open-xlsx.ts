import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { MERGED } from '@sleutel/domain/import';
import type { ServiceError } from '../../../core/errors.ts';
import { asWritten } from '../../../export/formula.ts';
import type { RawTable } from '../csv/open-csv.ts';
import { inputError } from '../input-error.ts';
import type { TableOptions, TableRow } from '../table.ts';
import { type CellTextOptions, cellText } from './cell-text.ts';
import { chooseSheet } from './choose-sheet.ts';
import { mergedBelow } from './merged-below.ts';
import { unpacking } from './unpacked-size.ts';

// A workbook is read as a whole, so its size is bounded; what is larger comes as CSV, which streams.
const megabyte = 1_000_000;
const mostPackedBytes = 25_000_000;
const mostUnpackedBytes = 225_000_000;
const batchRows = 5000;

/** Opens one sheet of a workbook. */
export async function openXlsx(path: string, options: TableOptions): Promise<RawTable> {
  const file = await readBounded(path);
  const book = readBook(path, file);
  const sheet = chooseSheet(path, book, options.sheet);
  const text = { date1904: book.Workbook?.WBProps?.date1904 ?? false, decimal: options.decimal ?? 'point' };
  const rows = rowsOf(sheet, text);
  const header = rows.next();
  if (header.done === true) throw inputError(path, 'file-empty', 'is empty.');
  const hash = createHash('sha256').update(file).digest('hex');
  return {
    header: header.value.cells.map((cell) => cell.trim()),
    batches: batchesOf(rows, header.value.cells.length),
    bytes: file.length,
    bytesRead: () => file.length,
    hash: () => hash,
  };
}

/** The names of the sheets that are not hidden. */
export async function visibleSheets(path: string): Promise<readonly string[]> {
  const book = await readWorkbook(path);
  return book.SheetNames.filter((_, index) => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0);
}

/** @throws ServiceError `invalid` when it is too large, or is no workbook */
export async function readWorkbook(path: string): Promise<WorkBook> {
  return readBook(path, await readBounded(path));
}

async function readBounded(path: string): Promise<Buffer> {
  const { size } = await stat(path);
  if (size > mostPackedBytes) throw tooLarge(path);
  const file = await readFile(path);
  switch (unpacking(file, mostUnpackedBytes)) {
    case 'within':
      return file;
    case 'beyond':
      throw tooLarge(path);
    case 'damaged':
      throw inputError(path, 'workbook-damaged', 'is a damaged workbook, perhaps cut short; save it again.');
  }
}

function tooLarge(path: string): ServiceError {
  const [packed, unpacked] = [mostPackedBytes / megabyte, mostUnpackedBytes / megabyte];
  const what = `is too large for a workbook: at most ${packed} MB are read, and ${unpacked} MB unpacked; save the sheet as CSV, which may be of any size.`;
  return inputError(path, 'workbook-too-large', what, { packed, unpacked });
}

function readBook(path: string, file: Buffer): WorkBook {
  try {
    return read(file, { dense: true, cellNF: true, cellText: false, cellHTML: false, sheetStubs: true });
  } catch {
    throw inputError(
      path,
      'file-is-no-workbook',
      'is not a workbook that can be read; save it as .xlsx or CSV.',
    );
  }
}

function* rowsOf(sheet: WorkSheet, options: CellTextOptions): Generator<TableRow, void, void> {
  const rows = denseRows(sheet);
  const merged = mergedBelow(sheet, rows);
  // That of the header, in which nothing is merged with a title above it.
  let width = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const under = merged(at, width);
    const row = rows[at];
    if (row === undefined || row === null) continue;
    const cells = Array.from(row, (cell) => asWritten(cellText(cell, options)));
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (filled === 0) continue;
    yield { line: at + 1, cells: withMerged(cells.slice(0, filled), under) };
    width ||= filled;
  }
}

function withMerged(cells: readonly string[], under: ReadonlySet<number>): string[] {
  const width = Math.max(cells.length, ...[...under].map((column) => column + 1));
  return Array.from({ length: width }, (_, column) => cells[column] || (under.has(column) ? MERGED : ''));
}

/** The library types a dense sheet as the sparse kind; under `dense` its rows stand in `!data`. */
export function denseRows(sheet: WorkSheet): readonly (readonly (CellObject | null)[] | null | undefined)[] {
  return (sheet['!data'] as (CellObject | null)[][] | undefined) ?? [];
}

async function* batchesOf(
  rows: Iterable<TableRow>,
  width: number,
): AsyncGenerator<readonly TableRow[], void, void> {
  let batch: TableRow[] = [];
  for (const row of rows) {
    batch.push(row.cells.length > width ? { ...row, problem: 'too-many-cells' } : row);
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
