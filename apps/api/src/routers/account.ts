import {
  accountOrders,
  exportAccounts,
  getAccount,
  listAccounts,
  markAccount,
  setAccountType,
  updateAccount,
} from '@sleutel/services/account';
import { mutation, query, router } from '../trpc.ts';

export const accountRouter = router({
  list: query(listAccounts),
  get: query(getAccount),
  orders: query(accountOrders),
  mark: mutation(markAccount),
  setType: mutation(setAccountType),
  update: mutation(updateAccount),
  export: query(exportAccounts),
});
