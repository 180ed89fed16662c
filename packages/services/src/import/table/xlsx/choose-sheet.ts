import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { inputError } from '../input-error.ts';

/** The sheet of that name, or the first one that is not hidden. */
export function chooseSheet(path: string, book: WorkBook, wanted: string | undefined): WorkSheet {
  const name =
    wanted === undefined ? firstVisible(book) : book.SheetNames.find((sheet) => same(sheet, wanted));
  const sheet = name === undefined ? undefined : book.Sheets[name];
  if (sheet !== undefined) return sheet;
  const names = book.SheetNames.map((sheet) => `"${sheet}"`).join(', ');
  const what = wanted === undefined ? 'has no sheet to read.' : `has no sheet "${wanted}", only ${names}.`;
  throw inputError(path, 'sheet-missing', what, { sheets: book.SheetNames });
}

function firstVisible(book: WorkBook): string | undefined {
  const visible = book.SheetNames.find((_, index) => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0);
  return visible ?? book.SheetNames[0];
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
