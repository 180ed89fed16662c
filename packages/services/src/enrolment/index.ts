export type { Acted, LeftReason } from './acted.ts';
export { claimDueEnrolments } from './claim-due.ts';
export { decideEnrolments } from './decide.ts';
export { type Entered, enterProgramme } from './enter.ts';
export { leaveProgramme } from './leave.ts';
export { type EnrolmentItem, type EnrolmentList, listEnrolments } from './list.ts';
export { restartEnrolments } from './restart.ts';
export { retryEnrolments } from './retry.ts';
export { skipEnrolments } from './skip.ts';
