import {
  compareDuplicates,
  dismissDuplicate,
  findDuplicates,
  listDuplicates,
  mergeAccounts,
  proposeDuplicateAgain,
} from '@sleutel/services/duplicate';
import { mutation, query, router } from '../trpc.ts';

export const duplicateRouter = router({
  list: query(listDuplicates),
  find: query(findDuplicates),
  compare: query(compareDuplicates),
  dismiss: mutation(dismissDuplicate),
  proposeAgain: mutation(proposeDuplicateAgain),
  merge: mutation(mergeAccounts),
});
