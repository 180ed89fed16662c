import type { Notice } from '@sleutel/domain/import';

export type ImportKind = 'accounts' | 'contacts' | 'orders';

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
}
