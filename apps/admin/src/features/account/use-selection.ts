import { useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Everything the filter leaves, whether it has come or not. */
  readonly all: boolean;
}

const none: Selection = { ids: new Set(), all: false };

/** Which accounts are chosen. Another filter is another list: what was chosen in the old one is chosen no more. */
export function useSelection(filter: string) {
  const [kept, keep] = useState({ filter, selection: none });
  const selection = kept.filter === filter ? kept.selection : none;
  const put = (next: Selection) => keep({ filter, selection: next });
  return {
    selection,
    has: (id: string) => selection.all || selection.ids.has(id),
    toggle: (ids: readonly string[], on: boolean) => {
      const next = new Set(selection.ids);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      put({ ids: next, all: false });
    },
    chooseAll: () => put({ ids: new Set(), all: true }),
    clear: () => put(none),
  };
}
