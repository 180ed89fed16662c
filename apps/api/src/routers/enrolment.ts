import {
  enrolmentLedger,
  enterProgramme,
  leaveProgramme,
  listEnrolments,
  listOccasions,
  restartEnrolments,
  retryEnrolments,
  skipEnrolments,
} from '@sleutel/services/enrolment';
import { mutation, query, router } from '../trpc.ts';

export const enrolmentRouter = router({
  list: query(listEnrolments),
  ledger: query(enrolmentLedger),
  occasions: query(listOccasions),
  enter: mutation(enterProgramme),
  leave: mutation(leaveProgramme),
  restart: mutation(restartEnrolments),
  retry: mutation(retryEnrolments),
  skip: mutation(skipEnrolments),
});
