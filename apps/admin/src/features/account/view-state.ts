import { z } from 'zod';
import { AccountsSearch } from './accounts-search.ts';

/** What a saved view keeps of an address: all but what is only looked at. */
export function viewSearchOf(search: AccountsSearch): AccountsSearch {
  return { ...search, view: undefined, open: undefined };
}

/** The same as it is kept: what is not given is not there. */
export function keptOf(search: AccountsSearch) {
  const text = JSON.stringify(viewSearchOf(search));
  return z.record(z.string(), z.json()).parse(JSON.parse(text));
}

/** Whether the list was changed since its view was opened; the order in which things were chosen says nothing. */
export function differsFromView(search: AccountsSearch, kept: unknown): boolean {
  return written(viewSearchOf(search)) !== written(viewSearchOf(AccountsSearch.parse(kept)));
}

function written(value: object): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? inOrder(part) : part,
  );
}

function inOrder(value: object): object {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
