import {
  accountChanges,
  accountIds,
  accountOrders,
  accountTimeline,
  bulkUpdateAccounts,
  createAccount,
  exportAccounts,
  getAccount,
  listAccounts,
  markAccount,
  openWork,
  setAccountType,
  undoBulkUpdate,
  updateAccount,
} from '@sleutel/services/account';
import { mutation, query, router } from '../trpc.ts';

export const accountRouter = router({
  list: query(listAccounts),
  ids: query(accountIds),
  get: query(getAccount),
  changes: query(accountChanges),
  orders: query(accountOrders),
  timeline: query(accountTimeline),
  openWork: query(openWork),
  create: mutation(createAccount),
  bulkUpdate: mutation(bulkUpdateAccounts),
  undoBulk: mutation(undoBulkUpdate),
  mark: mutation(markAccount),
  setType: mutation(setAccountType),
  update: mutation(updateAccount),
  export: query(exportAccounts),
});
