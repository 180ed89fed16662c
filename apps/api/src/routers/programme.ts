import { getProgramme, listProgrammes } from '@sleutel/services/programme';
import { query, router } from '../trpc.ts';

export const programmeRouter = router({
  list: query(listProgrammes),
  get: query(getProgramme),
});
