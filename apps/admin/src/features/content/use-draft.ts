import type { Language, TemplateContent } from '@sleutel/domain/template';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useProgramme } from '../../lib/programme.ts';
import { refusalOf, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import type { Content, ContentVersion } from './use-content.ts';

/** How what is written stands with what is saved. */
export type DraftState =
  | { readonly kind: 'saved' | 'waiting' | 'saving' | 'conflict' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Draft {
  readonly content: TemplateContent;
  readonly state: DraftState;
  /** Goes up when the content is another one than was written here: editors begin anew. */
  readonly edition: number;
  readonly change: (part: Partial<TemplateContent>) => void;
  /** After a conflict: what was written here takes the place of the other, or gives way to it. */
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

const emptyContent: TemplateContent = { subject: '', preheader: '', blocks: [] };
const quietMs = 900;

/** One language of an e-mail while it is written: saved by itself after a moment, and never over somebody else's. */
export function useDraft(key: string, version: ContentVersion): Draft {
  const { id: programmeId } = useProgramme();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [content, setContent] = useState(version.content ?? emptyContent);
  const [state, setState] = useState<DraftState>({ kind: 'saved' });
  const [edition, setEdition] = useState(0);
  const saved = useRef({ revision: version.revision, content: version.content });
  const latest = useRef(content);
  const busy = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  const queryKey = trpc.content.get.queryKey({ programmeId, key });

  const save = useCallback(async () => {
    if (busy.current || latest.current === saved.current.content) return;
    busy.current = true;
    setState({ kind: 'saving' });
    const writing = latest.current;
    const { language } = version;
    try {
      const { revision } = saved.current;
      const view = await client.content.write.mutate({
        programmeId,
        key,
        language,
        revision,
        content: writing,
      });
      saved.current = { revision: revisionIn(view, language), content: writing };
      queryClient.setQueryData(queryKey, view);
      setState({ kind: latest.current === writing ? 'saved' : 'waiting' });
      void queryClient.invalidateQueries({ queryKey: trpc.content.preview.pathKey() });
      void queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
    } catch (error) {
      const conflict = refusalOf(error).reason === 'content-changed';
      setState(conflict ? { kind: 'conflict' } : { kind: 'failed', error });
    } finally {
      busy.current = false;
    }
  }, [client, key, programmeId, queryClient, queryKey, trpc, version]);

  // The newest way to save, for the moment when nobody writes any more.
  const run = useRef(save);
  run.current = save;
  const schedule = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void run.current(), quietMs);
  }, []);
  useEffect(() => {
    if (state.kind === 'waiting') schedule();
  }, [schedule, state]);
  // Whoever leaves takes nothing unsaved along.
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      void run.current();
    },
    [],
  );

  const change = useCallback((part: Partial<TemplateContent>) => {
    latest.current = { ...latest.current, ...part };
    setContent(latest.current);
    setState((now) => (now.kind === 'conflict' ? now : { kind: 'waiting' }));
  }, []);

  const theirs = async () => {
    const view = await queryClient.fetchQuery(
      trpc.content.get.queryOptions({ programmeId, key }, { staleTime: 0 }),
    );
    const found = view.versions.find(({ language }) => language === version.language);
    saved.current = { revision: found?.revision ?? null, content: found?.content ?? null };
    return found?.content ?? emptyContent;
  };
  return {
    content,
    state,
    edition,
    change,
    keepMine: () => void theirs().then(() => setState({ kind: 'waiting' })),
    takeTheirs: () =>
      void theirs().then((other) => {
        latest.current = other;
        saved.current = { ...saved.current, content: other };
        setContent(other);
        setEdition((count) => count + 1);
        setState({ kind: 'saved' });
      }),
  };
}

function revisionIn({ versions }: Content, language: Language): string | null {
  return versions.find((each) => each.language === language)?.revision ?? null;
}
