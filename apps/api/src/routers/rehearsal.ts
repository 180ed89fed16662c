import {
  askForRehearsal,
  cancelRehearsal,
  getRehearsal,
  listRehearsals,
  rehearsalAccounts,
  rehearsalPeople,
  rehearsalWalk,
} from '@sleutel/services/rehearsal';
import { mutation, query, router } from '../trpc.ts';

export const rehearsalRouter = router({
  ask: mutation(askForRehearsal),
  cancel: mutation(cancelRehearsal),
  get: query(getRehearsal),
  list: query(listRehearsals),
  accounts: query(rehearsalAccounts),
  people: query(rehearsalPeople),
  walk: query(rehearsalWalk),
});
