import { type Favoured, isSame, type MergedParts } from './merge-designs.ts';

/** Puts together what two made of one thing. */
export type Merge<T> = (base: T, mine: T, theirs: T, favoured: Favoured) => MergedParts<T>;

/** What the house has of something that counts its changes. */
export interface Kept<T> {
  readonly value: T;
  readonly version: number;
}

/** Something that several change, while one of them does. */
export interface SharedDraft<T> {
  readonly value: T;
  /** What the change is made on. */
  readonly from: Kept<T>;
  /** What it would be with theirs, where both changed one part and somebody has to choose. */
  readonly theirs: T | null;
  /** Goes up when the value is another one than was written here: editors begin anew. */
  readonly edition: number;
}

export function openShared<T>(from: Kept<T>): SharedDraft<T> {
  return { value: from.value, from, theirs: null, edition: 0 };
}

/** Takes what the house has by now: what only one of the two changed is as they left it. An older answer changes nothing. */
export function adoptShared<T>(draft: SharedDraft<T>, now: Kept<T>, merge: Merge<T>): SharedDraft<T> {
  const { value: mine, from, theirs, edition } = draft;
  if (now.version <= from.version) return draft;
  const { merged, clashes } = merge(from.value, mine, now.value, 'mine');
  const value = isSame(merged, mine) ? mine : merged;
  const open = clashes || theirs !== null;
  return {
    value,
    from: now,
    theirs: open ? merge(from.value, theirs ?? mine, now.value, 'theirs').merged : null,
    edition: value === mine ? edition : edition + 1,
  };
}

/** What was sent is kept now; what was written meanwhile is not yet. */
export function savedShared<T>(
  draft: SharedDraft<T>,
  sent: T,
  kept: Kept<T>,
  merge: Merge<T>,
): SharedDraft<T> {
  const { merged } = merge(sent, draft.value, kept.value, 'mine');
  return { ...draft, value: isSame(merged, draft.value) ? draft.value : merged, from: kept };
}

/** Settles what both changed. */
export function chooseShared<T>(draft: SharedDraft<T>, whose: Favoured): SharedDraft<T> {
  const { theirs, edition } = draft;
  if (theirs === null || whose === 'mine') return { ...draft, theirs: null };
  return { ...draft, value: theirs, theirs: null, edition: edition + 1 };
}
