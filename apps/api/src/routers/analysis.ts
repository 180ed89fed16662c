import {
  exportAnalysis,
  latestAnalysis,
  listAnalyses,
  nineBox,
  runAnalysis,
  winBackList,
} from '@sleutel/services/analysis';
import { mutation, query, router } from '../trpc.ts';

export const analysisRouter = router({
  latest: query(latestAnalysis),
  list: query(listAnalyses),
  nineBox: query(nineBox),
  winBackList: query(winBackList),
  run: mutation(runAnalysis),
  export: query(exportAnalysis),
});
