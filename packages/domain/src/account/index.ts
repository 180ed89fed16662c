export { type AccountChange, AccountSet, LeadSource } from './account-set.ts';
export { TimelineKind } from './timeline.ts';
