import { listReportedLosses, lossReport, punctualityReport } from '@sleutel/services/report';
import { query, router } from '../trpc.ts';

export const reportRouter = router({
  losses: query(lossReport),
  lossList: query(listReportedLosses),
  punctuality: query(punctualityReport),
});
