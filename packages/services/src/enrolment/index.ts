export { claimDueEnrolments } from './claim-due.ts';
export { decideEnrolments } from './decide.ts';
