export { type RehearsalAccounts, rehearsalAccounts } from './accounts.ts';
export { askForRehearsal } from './ask.ts';
export { cancelRehearsal } from './cancel.ts';
export { getRehearsal, listRehearsals } from './get.ts';
export { InlineJobs } from './inline-jobs.ts';
export { type RehearsalPerson, rehearsalPeople } from './people.ts';
export { runRehearsals } from './run.ts';
export type { RehearsalFailure, RehearsalView } from './view.ts';
export { type RehearsalWalk, rehearsalWalk } from './walk.ts';
