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
  /** The first three of them. */
  readonly firstRejected: readonly RejectedRow[];
  /** The file that the rejected rows were written to; null when none were, or none was asked for. */
  readonly rejectsFile: string | null;
  /** Row by row; null when it was not asked for. */
  readonly difference: ImportDifference | null;
}

/** The first of the rows by what becomes of them. */
export interface ImportDifference {
  /** Up to a hundred of each entity, those that the rows are about first. */
  readonly added: readonly AddedRow[];
  readonly changed: readonly RowChange[];
  readonly rejected: readonly RejectedRow[];
  /** Null where no order is new or changed. */
  readonly orders: OrdersSum | null;
}

export interface AddedRow {
  readonly entity: string;
  readonly label: string;
  /** What an order was read as; null of anything else. */
  readonly order: AddedOrder | null;
}

export interface AddedOrder {
  /** `YYYY-MM-DD` */
  readonly orderedOn: string;
  readonly amount: string;
  /** The order's own, else its account's, else the company's. */
  readonly currency: string;
}

/** What new and changed orders come to, to be held against the books. */
export interface OrdersSum {
  readonly count: number;
  /** The first of their days, `YYYY-MM-DD`. */
  readonly from: string;
  /** The last of their days, `YYYY-MM-DD`. */
  readonly until: string;
  readonly amounts: readonly { readonly currency: string; readonly amount: string }[];
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
