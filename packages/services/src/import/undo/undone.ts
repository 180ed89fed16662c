import type { Notice } from '@sleutel/domain/import';
import type { ImportKind } from '../batch/result.ts';

/** What became of the rows of a batch that was taken back. */
export interface Undone {
  /** Rows the import made, and that are gone. */
  readonly removed: number;
  /** Rows the import changed, and that are what they were. */
  readonly restored: number;
  readonly notices: readonly Notice[];
}

export interface UndoResult extends Undone {
  readonly id: string;
  readonly kind: ImportKind;
}

/** The import that is taken back. */
export interface UndoneBatch {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly startedAt: Date;
}
