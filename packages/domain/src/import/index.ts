export { type Column, type ColumnName, defineColumns } from './header/column.ts';
export {
  type AccountColumn,
  accountColumns,
  type CompetitorColumn,
  type ContactColumn,
  competitorColumns,
  contactColumns,
  type OrderColumn,
  orderColumns,
  type TenderColumn,
  tenderColumns,
} from './header/columns.ts';
export { headerBelow } from './header/header-below.ts';
export { columnsOf, guessKind, type ImportKind, importKinds } from './header/kind.ts';
export {
  type ColumnMap,
  type ExtraColumn,
  type HeaderMapping,
  mapHeader,
  type Positions,
  rejectColumns,
} from './header/map-header.ts';
export { describeHeaderProblems, type HeaderProblem } from './header/problem.ts';
export { type AlikeAccounts, describeNotice, type Notice } from './notice.ts';
export { describeReason } from './reject/describe-reason.ts';
export { type Reason, type ReasonCode, type Reject, reject } from './reject/reason.ts';
export { type AccountRow, type AccountValues, accountRowParser } from './row/account-row.ts';
export { type CompetitorRow, type CompetitorValues, competitorRowParser } from './row/competitor-row.ts';
export { type ContactRow, type ContactValues, contactRowParser } from './row/contact-row.ts';
export { type OrderRow, type OrderRowOptions, orderRowParser } from './row/order-row.ts';
export type { RowProblem } from './row/row-problem.ts';
export { type TenderRow, type TenderValues, tenderRowParser } from './row/tender-row.ts';
export { type Encoding, encodings } from './value/encoding.ts';
export { isFormulaError } from './value/formula-error.ts';
export { guessDateFormat, guessDecimal } from './value/guess-forms.ts';
export { type DateFormat, isDateFormat } from './value/parse-date.ts';
export type { DecimalNotation } from './value/parse-decimal.ts';
export { PointsOfFile } from './value/point.ts';
export { MERGED, UNCALCULATED } from './value/without-value.ts';
