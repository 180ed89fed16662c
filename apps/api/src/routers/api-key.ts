import { addApiKey, listApiKeys, revokeApiKey } from '@sleutel/services/user';
import { mutation, query, router } from '../trpc.ts';

export const apiKeyRouter = router({
  add: mutation(addApiKey),
  list: query(listApiKeys),
  revoke: mutation(revokeApiKey),
});
