export { importAccounts } from './accounts/import-accounts.ts';
export type { ImportProgress } from './batch/input.ts';
export type { ImportKind, ImportResult } from './batch/result.ts';
export { importContacts } from './contacts/import-contacts.ts';
export { importOrders } from './orders/import-orders.ts';
export { openTable } from './table/open-table.ts';
export type { Table, TableOptions, TableRow } from './table/table.ts';
