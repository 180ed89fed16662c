import type { Connection } from '@sleutel/db';
import type { Column, ExtraColumn, Notice, Positions } from '@sleutel/domain/import';
import type { Staging } from '../stage/staging.ts';
import type { ImportInput } from './input.ts';
import type { Batch } from './record.ts';
import type { ImportKind, MergeResult } from './result.ts';

/** What one header makes of the file beneath it. */
export interface Reading<Row extends { readonly ok: true }> {
  readonly staging: Staging<Row>;
  /** In the transaction, while staged rows call each account as the file does, one that went into another too. */
  readonly beforeMerges?: (client: Connection) => Promise<void>;
  /** In the transaction: the staged rows become rows of the house. */
  readonly merge: (client: Connection, batch: Batch) => Promise<MergeResult>;
  /** After the rows were read: what was noticed of them on the way. */
  readonly noticed: () => { readonly notices: readonly Notice[]; readonly currencies: readonly string[] };
}

/** One kind of import: its columns, and how a file under them is read and merged. */
export interface ImportDefinition<Name extends string, Row extends { readonly ok: true }> {
  readonly kind: ImportKind;
  readonly columns: readonly Column<Name>[];
  readonly read: (
    positions: Positions<Name>,
    extra: readonly ExtraColumn[],
    input: ImportInput,
    today: string,
  ) => Reading<Row>;
}
