import { listFieldChanges } from '@sleutel/services/field-change';
import { query, router } from '../trpc.ts';

export const fieldChangeRouter = router({
  list: query(listFieldChanges),
});
