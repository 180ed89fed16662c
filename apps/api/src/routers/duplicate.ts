import {
  compareDuplicates,
  dismissDuplicate,
  listDuplicates,
  mergeAccounts,
  proposeDuplicateAgain,
} from '@sleutel/services/duplicate';
import { mutation, query, router } from '../trpc.ts';

export const duplicateRouter = router({
  list: query(listDuplicates),
  compare: query(compareDuplicates),
  dismiss: mutation(dismissDuplicate),
  proposeAgain: mutation(proposeDuplicateAgain),
  merge: mutation(mergeAccounts),
});
