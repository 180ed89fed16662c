import type { Language } from '@sleutel/domain/template';
import { may } from '@sleutel/domain/user';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMe } from '../../lib/me.ts';
import { useProgramme } from '../../lib/programme.ts';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import type { ContentSearch } from './content-search.ts';

export type Content = RouterOutputs['content']['get'];
export type ContentVersion = Content['versions'][number];

export const contentRoute = getRouteApi('/frame/programmes/$programmeId/content');

/** The e-mail that is looked at, as it was last saved. One that was submitted is changed only after being asked for. */
export function useContent(key: string): Content {
  const trpc = useTRPC();
  const { id: programmeId } = useProgramme();
  const me = useMe();
  const { guarded } = useProgrammeEditor();
  const { data } = useSuspenseQuery(trpc.content.get.queryOptions({ programmeId, key }));
  return { ...data, editable: data.editable && !guarded && may(me.role, 'content.write') };
}

/** Whether there are any words in a language yet. */
export function useIsWritten(key: string, language: Language): boolean {
  return useContent(key).versions.some((each) => each.language === language && each.content !== null);
}

/** Changes what the address says of the screen, without a step in the history. */
export function useContentSearch() {
  const search = contentRoute.useSearch();
  const navigate = contentRoute.useNavigate();
  const change = (part: Partial<ContentSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false });
  return { search, change };
}
