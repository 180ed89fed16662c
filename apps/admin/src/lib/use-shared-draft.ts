import { useCallback, useRef, useState } from 'react';
import { isSame } from './merge-designs.ts';
import {
  adoptShared,
  chooseShared,
  type Kept,
  type Merge,
  openShared,
  type SharedDraft,
  savedShared,
} from './shared-draft.ts';
import { refusalOf } from './trpc.ts';

interface Shared<T> {
  /** As it was last heard of. */
  readonly kept: Kept<T>;
  readonly merge: Merge<T>;
  /** Keeps a value that was made on what stands there; says what there is then. */
  readonly write: (value: T, on: Kept<T>) => Promise<Kept<T>>;
  /** What there is by now. */
  readonly read: () => Promise<Kept<T>>;
  /** What a refusal says where somebody was faster. */
  readonly reason: string;
}

/**
 * A form over something that others change too. What they change meanwhile comes into it beside what is written here;
 * where both changed one part, nothing is kept before somebody has chosen.
 */
export function useSharedDraft<T>({ kept, merge, write, read, reason }: Shared<T>) {
  const [draft, show] = useState(() => openShared(kept));
  const newest = useRef(draft);
  const put = useCallback((next: SharedDraft<T>) => {
    newest.current = next;
    show(next);
  }, []);
  const change = useCallback(
    (part: Partial<T>) => put({ ...newest.current, value: { ...newest.current.value, ...part } }),
    [put],
  );
  const adopt = (now: Kept<T>) => put(adoptShared(newest.current, now, merge));
  if (kept.version > draft.from.version) adopt(kept);

  /** False where somebody has to choose first. */
  const save = async (): Promise<boolean> => {
    while (newest.current.theirs === null) {
      const { value, from } = newest.current;
      try {
        const saved = await write(value, from);
        put(savedShared(newest.current, value, saved, merge));
        return true;
      } catch (error) {
        if (refusalOf(error).reason !== reason) throw error;
        const now = await read();
        if (now.version <= from.version) throw error;
        adopt(now);
      }
    }
    return false;
  };
  const { value, from, theirs, edition } = newest.current;
  return {
    value,
    from,
    edition,
    changed: !isSame(value, from.value),
    /** What it would be with theirs, where somebody has to choose. */
    theirs,
    change,
    choose: (whose: 'mine' | 'theirs') => put(chooseShared(newest.current, whose)),
    discard: () => put(openShared(newest.current.from)),
    save,
  };
}
