import { harmless } from './formula.ts';
import type { SheetCell } from './sheet.ts';

/** One record of a CSV file with its line end (RFC 4180). */
export function csvLine(cells: readonly SheetCell[]): string {
  return `${cells.map((cell) => quoted(textOf(cell))).join(',')}\r\n`;
}

function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.decimal;
  return typeof cell === 'string' ? harmless(cell) : String(cell);
}

/** Where the comma is for decimals, spreadsheets part cells at semicolons. */
function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
