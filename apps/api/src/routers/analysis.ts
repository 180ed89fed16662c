import { latestAnalysis, listAnalyses, nineBox, winBackList } from '@sleutel/services/analysis';
import { query, router } from '../trpc.ts';

export const analysisRouter = router({
  latest: query(latestAnalysis),
  list: query(listAnalyses),
  nineBox: query(nineBox),
  winBackList: query(winBackList),
});
