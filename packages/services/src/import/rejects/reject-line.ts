import { describeReason, rejectColumns } from '@sleutel/domain/import';
import { csvLine, type SheetCell } from '../../export/index.ts';
import { readQuoted } from '../table/csv/quoted.ts';
import { readReason } from './reason.ts';

/** A reject as it is kept. */
export interface KeptReject {
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  /** The row's own cells as a line of CSV. */
  readonly raw: string | null;
}

/** The first line of a rejects file: what is said of a row, then the columns of the file it comes from. */
export function rejectsHeader(header: readonly string[]): string {
  return csvLine([...rejectColumns, ...header]);
}

/** One line of a rejects file. No cell is a formula, and every cell comes back as it was when the file is imported. */
export function rejectLine({ line, column, reason, raw }: KeptReject): string {
  return csvLine([line, column ?? '', describeReason(readReason(reason)), ...cellsOf(raw ?? '')]);
}

function cellsOf(raw: string): readonly SheetCell[] {
  if (raw === '') return [];
  return readQuoted(raw.split('\n'), 0, ',').cells.map((cell) => (isNumber(cell) ? { decimal: cell } : cell));
}

/** A number runs nothing, whatever its sign. */
function isNumber(cell: string): boolean {
  return /^[+-]?\d[\d., \u00a0]*%?$/.test(cell);
}
