import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import { groupBy } from '../../../core/group-by.ts';

/**
 * The first `width` columns whose cell, on a row, is merged with one above that has a value; to be asked for each row in its turn. What
 * is merged across one row only is a title, or has its value on that row.
 */
export function mergedBelow(
  sheet: WorkSheet,
  rows: readonly (readonly (CellObject | null)[] | null | undefined)[],
): (row: number, width: number) => ReadonlySet<number> {
  const tall = (sheet['!merges'] ?? []).filter(
    ({ s, e }) => e.r > s.r && String(rows[s.r]?.[s.c]?.v ?? '').trim() !== '',
  );
  const startingAt = groupBy(tall, ({ s }) => s.r);
  let reaching: readonly Range[] = [];
  return (row, width) => {
    const under = reaching.filter(({ e }) => e.r >= row);
    reaching = [...under, ...(startingAt.get(row) ?? [])];
    const across = ({ s, e }: Range) => Math.max(0, Math.min(e.c + 1, width) - s.c);
    return new Set(
      under.flatMap((range) => Array.from({ length: across(range) }, (_, index) => range.s.c + index)),
    );
  };
}
