import type { Column } from './column.ts';
import { accountColumns, competitorColumns, contactColumns, orderColumns, tenderColumns } from './columns.ts';
import { mapHeader, plainHeader } from './map-header.ts';

/** What the rows of a file may be. */
export const importKinds = ['accounts', 'contacts', 'orders', 'tenders', 'competitors'] as const;
export type ImportKind = (typeof importKinds)[number];

const columns: Readonly<Record<ImportKind, readonly Column[]>> = {
  accounts: accountColumns,
  contacts: contactColumns,
  orders: orderColumns,
  tenders: tenderColumns,
  competitors: competitorColumns,
};

export function columnsOf(kind: ImportKind): readonly Column[] {
  return columns[kind];
}

/**
 * What the rows under a header are most likely: what the sheet or file is called where its columns allow it,
 * otherwise the kind that knows what to do with most of them. Null when no kind finds what it needs.
 */
export function guessKind(header: readonly string[], name: string): ImportKind | null {
  const fitting = importKinds.flatMap((kind) => {
    const mapping = mapHeader(columnsOf(kind), header, {});
    return mapping.ok ? [{ kind, known: Object.keys(mapping.positions).length }] : [];
  });
  const called = plainHeader(name);
  const named = fitting.find(({ kind }) => called.includes(kind.slice(0, -1)));
  const [first, ...others] = fitting;
  if (named !== undefined || first === undefined) return named?.kind ?? null;
  return others.reduce((best, next) => (next.known > best.known ? next : best), first).kind;
}
