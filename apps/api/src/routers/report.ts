import { punctualityReport } from '@sleutel/services/report';
import { query, router } from '../trpc.ts';

export const reportRouter = router({
  punctuality: query(punctualityReport),
});
