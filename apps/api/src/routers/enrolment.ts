import { listEnrolments } from '@sleutel/services/enrolment';
import { query, router } from '../trpc.ts';

export const enrolmentRouter = router({
  list: query(listEnrolments),
});
