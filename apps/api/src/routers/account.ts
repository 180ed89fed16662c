import { getAccount, listAccounts } from '@sleutel/services/account';
import { query, router } from '../trpc.ts';

export const accountRouter = router({
  list: query(listAccounts),
  get: query(getAccount),
});
