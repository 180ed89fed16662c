import type { ImportKind, Notice, Reason } from '@sleutel/domain/import';

export type { ImportKind };

/** Rows that landed, by what became of them. */
export interface MergeResult {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly notices: readonly Notice[];
}

/** What an import did. Its counts add up to `rows`, but for order lines that were added up. */
export interface ImportResult extends MergeResult {
  /** By which it can be undone; null after a dry run. */
  readonly id: string | null;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly dryRun: boolean;
  /** Rows of the file that are not empty. */
  readonly rows: number;
  readonly rejected: number;
  /** The file that the rejected rows were written to; null when none were, or none was asked for. */
  readonly rejectsFile: string | null;
  /** Row by row; null when it was not asked for. */
  readonly difference: ImportDifference | null;
}

/** The first of the rows by what becomes of them. */
export interface ImportDifference {
  readonly added: readonly { readonly entity: string; readonly label: string }[];
  readonly changed: readonly RowChange[];
  readonly rejected: readonly RejectedRow[];
}

export interface RowChange {
  readonly entity: string;
  readonly label: string;
  readonly fields: readonly {
    readonly field: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

export interface RejectedRow {
  readonly line: number;
  readonly column: string | null;
  readonly reason: Reason;
  readonly raw: string;
}
