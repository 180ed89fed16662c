import {
  listReportedLosses,
  lossReport,
  programmesReport,
  punctualityReport,
  whiteSpaceReport,
} from '@sleutel/services/report';
import { query, router } from '../trpc.ts';

export const reportRouter = router({
  programmes: query(programmesReport),
  losses: query(lossReport),
  lossList: query(listReportedLosses),
  punctuality: query(punctualityReport),
  whiteSpace: query(whiteSpaceReport),
});
