export { claimDueEnrolments } from './claim-due.ts';
export { decideEnrolments } from './decide.ts';
export { type EnrolmentItem, type EnrolmentList, listEnrolments } from './list.ts';
