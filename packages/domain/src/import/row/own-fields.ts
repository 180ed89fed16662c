import type { ExtraColumn } from '../header/map-header.ts';
import { isReason, type Reject, reject } from '../reject/reason.ts';
import { parseText } from '../value/text.ts';
import { MERGED, UNCALCULATED } from '../value/without-value.ts';

/** Columns of the file's own that are filled, under their headers. */
export type OwnFieldCells = Readonly<Record<string, string>>;

export function readOwnFields(
  cells: readonly string[],
  extra: readonly ExtraColumn[],
): OwnFieldCells | Reject {
  const fields = new Map<string, string>();
  for (const { header, position } of extra) {
    const text = cells[position]?.trim() ?? '';
    // What a formula shows in a column of the file's own is kept as it is shown.
    if (text === '' || text === MERGED || text === UNCALCULATED) continue;
    const value = parseText(text);
    if (isReason(value)) return reject(header, value);
    fields.set(header, value);
  }
  return Object.fromEntries(fields);
}
