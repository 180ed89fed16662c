import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTRPC } from '../../lib/trpc.ts';
import type { AccountRow } from './account-columns.tsx';
import { type AccountsSearch, toListInput } from './accounts-search.ts';

/** What a screen shows, and as much above and below it. */
const pageSize = 50;
/** Pages that are only scrolled past are not asked for. */
const settledMs = 80;

interface Pages {
  readonly first: number;
  readonly last: number;
}

/** The list as the server gives it, page by page as they are looked at. */
export function useAccountPages(search: AccountsSearch) {
  const trpc = useTRPC();
  const [pages, setPages] = useState<Pages>({ first: 0, last: 0 });
  const [wanted] = useDebouncedValue(pages, settledMs);
  const input = { ...toListInput(search), limit: pageSize };
  const first = useQuery(
    trpc.account.list.queryOptions({ ...input, offset: 0 }, { placeholderData: keepPreviousData }),
  );
  const total = first.data?.total ?? 0;
  const others = pageNumbers(wanted, total);
  const rest = useQueries({
    queries: others.map((page) => trpc.account.list.queryOptions({ ...input, offset: page * pageSize })),
  });
  const rowsOf = new Map<number, readonly AccountRow[]>([[0, first.data?.items ?? []]]);
  for (const [index, page] of others.entries()) rowsOf.set(page, rest[index]?.data?.items ?? []);
  const onRange = useCallback((from: number, to: number) => {
    const next = { first: Math.floor(from / pageSize), last: Math.floor(to / pageSize) };
    setPages((old) => (old.first === next.first && old.last === next.last ? old : next));
  }, []);
  return {
    list: first.data,
    error: first.error ?? rest.find(({ error }) => error)?.error ?? null,
    stale: first.isPlaceholderData,
    total,
    rowAt: (index: number) => rowsOf.get(Math.floor(index / pageSize))?.[index % pageSize],
    onRange,
  };
}

function pageNumbers({ first, last }: Pages, total: number): number[] {
  const end = Math.min(last, Math.ceil(total / pageSize) - 1);
  const start = Math.max(1, first);
  return end < start ? [] : Array.from({ length: end - start + 1 }, (_, index) => start + index);
}
