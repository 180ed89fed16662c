export { type AccountChange, AccountSet, LeadSource } from './account-set.ts';
export { bareDomain } from './bare-domain.ts';
export { AccountColumn } from './column.ts';
export { type DuplicateSign, duplicateSigns, legalForms } from './duplicates.ts';
export { nameKey, SHORTEST_KEY } from './name-key.ts';
export { makeAccountNumber, NewAccount } from './new-account.ts';
export { spellingsOf } from './spellings.ts';
export { type ComparedStanding, type StandingChange, standingChanges } from './standing-changes.ts';
export { TimelineKind } from './timeline.ts';
