export { openTable } from './table/open-table.ts';
export type { Table, TableOptions, TableRow } from './table/table.ts';
