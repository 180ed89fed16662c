import { writeFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import type { Sheet, SheetCell } from './sheet.ts';

/** Writes sheets as the tabs of one workbook. Formulas are never made: text stays text. */
export async function writeXlsx(path: string, sheets: readonly Sheet[]): Promise<void> {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, tabOf(sheet), sheet.name.slice(0, 31));
  await writeFile(path, bytesOf(book));
}

function tabOf({ columns, rows }: Sheet) {
  const tab = utils.aoa_to_sheet([[...columns], ...rows.map((row) => row.map(plain))]);
  tab['!cols'] = columns.map((name, column) => ({ wch: widthOf(name, rows, column) }));
  const last = utils.encode_col(Math.max(columns.length - 1, 0));
  tab['!autofilter'] = { ref: `A1:${last}${rows.length + 1}` };
  return tab;
}

function plain(cell: SheetCell): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? Number(cell.decimal) : cell;
}

const sampled = 200;

function widthOf(name: string, rows: Sheet['rows'], column: number): number {
  const widths = rows.slice(0, sampled).map((row) => String(plain(row[column] ?? null) ?? '').length);
  return Math.min(40, Math.max(name.length, ...widths) + 2);
}

/** The library types its answer by no option it was given; with type `buffer` it is one. */
function bytesOf(book: ReturnType<typeof utils.book_new>): Buffer {
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
