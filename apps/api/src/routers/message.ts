import { exportMessages, getMessage, listMessages } from '@sleutel/services/message';
import { query, router } from '../trpc.ts';

export const messageRouter = router({
  list: query(listMessages),
  get: query(getMessage),
  export: query(exportMessages),
});
