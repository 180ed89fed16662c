export { type ComparedAccount, compareDuplicates } from './compare.ts';
export { dismissDuplicate, proposeDuplicateAgain } from './dismiss.ts';
export { findDuplicates, type LikeAccount } from './find.ts';
export { type DuplicateList, type DuplicatePair, listDuplicates } from './list.ts';
export { type Merged, mergeAccounts } from './merge.ts';
export { noticeAlike } from './notice-alike.ts';
