import { guessKind } from './kind.ts';

interface NumberedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Filled cells that make a row of a table out of what may be a title. */
const CELLS_OF_A_TABLE = 3;

/**
 * The line on which the header seems to stand where titles stand above it: on which there are columns that are known,
 * or the first row of a table under a single cell. Null where the first row may be a header as well.
 */
export function headerBelow(header: readonly string[], rows: readonly NumberedRow[]): number | null {
  if (guessKind(header, '') !== null) return null;
  const known = rows.find(({ cells }) => readings(cells).some((each) => guessKind(each, '') !== null));
  if (known !== undefined) return known.line;
  if (filled(header) > 1) return null;
  const wide = rows.find(({ cells }) => readings(cells).some((each) => filled(each) >= CELLS_OF_A_TABLE));
  return wide?.line ?? null;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** A title has no delimiter to tell, or another sign that looks like one: the rows may have been cut at the wrong one. */
function readings(cells: readonly string[]): (readonly string[])[] {
  return [cells, ...[';', '\t', '|'].map((delimiter) => cells.join(',').split(delimiter))];
}
