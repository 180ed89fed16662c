import { find } from '@sleutel/services/search';
import { query, router } from '../trpc.ts';

export const searchRouter = router({
  find: query(find),
});
