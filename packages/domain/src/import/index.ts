export { type Column, type ColumnName, defineColumns } from './header/column.ts';
export {
  type AccountColumn,
  accountColumns,
  type ContactColumn,
  contactColumns,
  type OrderColumn,
  orderColumns,
} from './header/columns.ts';
export {
  type ColumnMap,
  type ExtraColumn,
  type HeaderMapping,
  mapHeader,
  type Positions,
} from './header/map-header.ts';
export { describeHeaderProblem, type HeaderProblem } from './header/problem.ts';
export type { RowProblem } from './row/row-problem.ts';
