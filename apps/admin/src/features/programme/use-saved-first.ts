import { useState } from 'react';
import { usePageSaving } from '../../lib/page-saving.ts';
import { saveAll } from '../../lib/unsaved.ts';

/** What cannot be saved as it is, until somebody does something about it. */
const hindered: ReadonlySet<string> = new Set(['unfit', 'conflict', 'submitted', 'failed']);

/** For a deed with what is on the screen: it waits until the house has all of it, and is not done without. */
export function useSavedFirst() {
  const { kind } = usePageSaving();
  const [waiting, setWaiting] = useState(false);
  const first = async (deed: () => void) => {
    setWaiting(true);
    const saved = await saveAll();
    setWaiting(false);
    if (saved) deed();
  };
  return {
    first: (deed: () => void) => void first(deed),
    waiting,
    hindered: hindered.has(kind),
    /** Whether nothing is open: for a deed with what others agreed to, which a change would make void. */
    saved: kind === 'saved',
  };
}
