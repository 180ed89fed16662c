import type { RowProblem } from '../row/row-problem.ts';

/** Why a row did not land: a code and what it is about. Catalogues translate it, the command line says it. */
export type Reason =
  | { readonly code: RowProblem }
  | { readonly code: 'missing' }
  | { readonly code: 'formula-error'; readonly value: string }
  | { readonly code: 'formula-uncalculated' }
  | { readonly code: 'cell-merged' }
  | { readonly code: 'too-long'; readonly most: number }
  | { readonly code: 'date-unreadable'; readonly value: string; readonly format: string | null }
  | { readonly code: 'date-looks-like-excel'; readonly value: string }
  | { readonly code: 'date-not-in-calendar'; readonly value: string }
  | { readonly code: 'date-before-1970'; readonly value: string }
  | { readonly code: 'date-too-far-ahead'; readonly value: string; readonly latest: string }
  | { readonly code: 'number-unreadable'; readonly value: string }
  | { readonly code: 'number-ambiguous'; readonly value: string }
  | { readonly code: 'number-other-decimal-sign'; readonly value: string; readonly sign: 'point' | 'comma' }
  | { readonly code: 'number-too-large'; readonly value: string }
  | { readonly code: 'not-among'; readonly value: string; readonly allowed: readonly string[] }
  | { readonly code: 'not-an-order'; readonly value: string }
  | { readonly code: 'not-whole'; readonly value: string; readonly from: number; readonly to: number }
  | { readonly code: 'not-an-address'; readonly value: string }
  | { readonly code: 'not-a-language'; readonly value: string }
  | { readonly code: 'not-a-time-zone'; readonly value: string }
  | { readonly code: 'not-a-currency'; readonly value: string }
  | { readonly code: 'not-a-share'; readonly value: string }
  | { readonly code: 'order-repeated'; readonly order: string; readonly line: number }
  /** Its first row has what is said of the order. */
  | { readonly code: 'line-of-order'; readonly order: string }
  | { readonly code: 'order-lines-disagree'; readonly order: string; readonly line: number }
  | { readonly code: 'account-repeated'; readonly account: string; readonly line: number }
  | {
      readonly code: 'contact-repeated';
      readonly email: string;
      readonly account: string;
      readonly line: number;
    }
  | {
      readonly code: 'tender-repeated';
      readonly title: string;
      readonly account: string;
      readonly line: number;
    }
  | {
      readonly code: 'competitor-repeated';
      readonly competitor: string;
      readonly account: string | null;
      readonly line: number;
    }
  | { readonly code: 'account-unknown'; readonly account: string }
  | { readonly code: 'account-merged'; readonly account: string; readonly into: string }
  | { readonly code: 'parent-unknown'; readonly account: string }
  | { readonly code: 'parent-cycle'; readonly account: string }
  | { readonly code: 'user-unknown'; readonly email: string }
  /** What the row said is not kept any more. */
  | { readonly code: 'person-erased' };

export type ReasonCode = Reason['code'];

/** A row that did not land, before the file says on which line. `column` is null when it is about the row. */
export interface Reject {
  readonly ok: false;
  readonly column: string | null;
  readonly reason: Reason;
}

/** A value longer than a sentence is shown by its beginning. */
export function reject(column: string | null, reason: Reason): Reject {
  return { ok: false, column, reason: 'value' in reason ? { ...reason, value: clip(reason.value) } : reason };
}

const longestShown = 80;

function clip(value: string): string {
  return value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
}

/** A parsed cell is its value, a text, or the reason why it is none. */
export function isReason<Value extends string | number | boolean | null>(
  value: Value | Reason,
): value is Reason {
  return typeof value === 'object' && value !== null;
}
