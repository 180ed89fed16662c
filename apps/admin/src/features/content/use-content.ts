import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useProgramme } from '../../lib/programme.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import type { ContentSearch } from './content-search.ts';

export type Content = RouterOutputs['content']['get'];
export type ContentVersion = Content['versions'][number];

export const contentRoute = getRouteApi('/frame/programmes/$programmeId/content');

/** The e-mail that is looked at, as it was last saved. */
export function useContent(key: string): Content {
  const trpc = useTRPC();
  const { id: programmeId } = useProgramme();
  return useSuspenseQuery(trpc.content.get.queryOptions({ programmeId, key })).data;
}

/** Changes what the address says of the screen, without a step in the history. */
export function useContentSearch() {
  const search = contentRoute.useSearch();
  const navigate = contentRoute.useNavigate();
  const change = (part: Partial<ContentSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  return { search, change };
}
