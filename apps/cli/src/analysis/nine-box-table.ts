import { AbcClass, type Analysis, type Cell, cellOf, XyzClass } from '@sleutel/domain/analysis';
import { count, percent } from './figures.ts';
import { type TextColumn, textTable } from './text-table.ts';

export interface CellSum {
  readonly accounts: number;
  /** Of the measure, 0–1. */
  readonly share: number;
}

/** How many accounts stand in each cell, and what they weigh. */
export function cellSums({ accounts }: Pick<Analysis, 'accounts'>): Map<Cell, CellSum> {
  const sums = new Map<Cell, CellSum>();
  for (const { cell, share } of accounts) {
    const known = sums.get(cell) ?? { accounts: 0, share: 0 };
    sums.set(cell, { accounts: known.accounts + 1, share: known.share + share });
  }
  return sums;
}

const columns: readonly TextColumn[] = [
  { title: '' },
  { title: 'X steady', align: 'right' },
  { title: 'Y varying', align: 'right' },
  { title: 'Z irregular', align: 'right' },
  { title: 'new', align: 'right' },
];

/** The nine boxes and the accounts too new to tell: accounts, and their share of the measure. */
export function nineBoxTable(analysis: Analysis): string[] {
  const sums = cellSums(analysis);
  const box = (cell: Cell) => {
    const sum = sums.get(cell);
    return sum === undefined ? '–' : `${count(sum.accounts)} · ${percent(sum.share)}`;
  };
  return textTable(
    columns,
    AbcClass.options.map((abc) => [abc, ...XyzClass.options.map((xyz) => box(cellOf(abc, xyz)))]),
  );
}
