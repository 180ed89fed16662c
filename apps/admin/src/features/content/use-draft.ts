import type { Language, TemplateContent } from '@sleutel/domain/template';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAutosave, type Written } from '../../lib/autosave.ts';
import { isSame, mergeParts } from '../../lib/merge-designs.ts';
import type { SaveState } from '../../lib/page-saving.ts';
import { useProgramme } from '../../lib/programme.ts';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { refusalOf, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { stayingWith } from '../../lib/unsaved.ts';
import type { Content, ContentVersion } from './use-content.ts';

export interface Draft {
  readonly content: TemplateContent;
  readonly state: SaveState;
  /** Goes up when the content is another one than was written here: editors begin anew. */
  readonly edition: number;
  readonly change: (part: Partial<TemplateContent>) => void;
  /** After a conflict: what was written here takes the place of the other, or gives way to it. */
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** Where it was submitted meanwhile: keeps what is written here all the same. */
  readonly insist: () => void;
}

/** What is kept; the content is null where it is not written yet. */
type Saved = Pick<ContentVersion, 'revision' | 'content' | 'writtenAt'>;

const emptyContent: TemplateContent = { subject: '', preheader: '', blocks: [] };
/** What makes it another e-mail, or puts something else in its place. */
const staysAt = stayingWith(['step', 'view', 'language', 'version']);
/** Who looks at another part of the same e-mail waits for nothing, and may choose twice at once. */
const goesAlong = stayingWith([]);

/** One language of an e-mail while it is written: saved by itself after a moment, and never over somebody else's. */
export function useDraft(key: string, version: ContentVersion): Draft {
  const { language } = version;
  const { opened, openForChange } = useProgrammeEditor();
  const store = useStore(key, language, opened);
  const [content, setContent] = useState(version.content ?? emptyContent);
  const [edition, setEdition] = useState(0);
  const latest = useRef(content);
  const saved = useRef<Saved>({ ...version, content });
  const show = useCallback((next: TemplateContent) => {
    const isAnother = !isSame(next.blocks, latest.current.blocks);
    latest.current = next;
    setContent(next);
    if (isAnother) setEdition((count) => count + 1);
  }, []);

  /** Takes what somebody else made of the lines or the words, where they are not the same as were changed here. */
  const comesBeside = (theirs: Saved): boolean => {
    const base = saved.current.content;
    if (base === null || theirs.content === null) return false;
    const { merged, clashes } = mergeParts(base, latest.current, theirs.content);
    if (clashes) return false;
    saved.current = theirs;
    show(isSame(merged, theirs.content) ? theirs.content : merged);
    return true;
  };

  const write = async (): Promise<Written> => {
    const writing = latest.current;
    try {
      const kept = await store.write(saved.current.revision, writing);
      saved.current = { ...kept, content: writing };
    } catch (error) {
      const { reason } = refusalOf(error);
      if (reason === 'programme-submitted') {
        // Whoever is asked is asked about what it is by now, and not once more when that comes in.
        await store.lookAgain();
        return { kind: 'submitted' };
      }
      if (reason !== 'content-changed') throw error;
      const theirs = await store.read();
      // What came in, while its answer was lost, is not somebody else's.
      if (isSame(theirs.content, writing)) saved.current = { ...theirs, content: writing };
      else if (!comesBeside(theirs)) return { kind: 'conflict' };
    }
    return { kind: 'saved' };
  };
  const { state, save, settled } = useAutosave({
    value: content,
    isUnsaved: () => latest.current !== saved.current.content,
    write,
    staysAt,
    goesAlong,
  });
  useNews(version, (news) => {
    const isNewer = (news.writtenAt ?? '') > (saved.current.writtenAt ?? '');
    if (state.kind !== 'saved' || !isNewer || news.content === null) return;
    // Otherwise it is what was kept from here.
    if (!isSame(news.content, latest.current)) comesBeside(news);
  });
  const change = useCallback((part: Partial<TemplateContent>) => {
    latest.current = { ...latest.current, ...part };
    setContent(latest.current);
  }, []);
  const keepMine = async () => {
    saved.current = await store.read();
    settled();
    await save();
  };
  const takeTheirs = async () => {
    const theirs = await store.read();
    latest.current = theirs.content ?? emptyContent;
    saved.current = { ...theirs, content: latest.current };
    setContent(latest.current);
    setEdition((count) => count + 1);
    settled();
  };
  return {
    content,
    state,
    edition,
    change,
    keepMine: () => void keepMine(),
    takeTheirs: () => void takeTheirs(),
    // It is kept after the next pause, by then as somebody insisted.
    insist: () => {
      openForChange();
      settled();
    },
  };
}

/** Hears of what the house has by now, once nobody is writing: a caret that is somewhere stays there. */
function useNews(version: ContentVersion, hear: (news: ContentVersion) => void): void {
  const newest = useRef(hear);
  newest.current = hear;
  useEffect(() => {
    const tell = () => {
      if (!isWriting()) newest.current(version);
    };
    tell();
    const later = () => void setTimeout(tell);
    document.addEventListener('focusout', later);
    return () => document.removeEventListener('focusout', later);
  }, [version]);
}

function isWriting(): boolean {
  return document.activeElement instanceof HTMLElement && document.activeElement.isContentEditable;
}

/** Where one language of an e-mail is kept. */
function useStore(key: string, language: Language, reopen: boolean) {
  const { id: programmeId } = useProgramme();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const versionIn = ({ versions }: Content): Saved => {
    const found = versions.find((each) => each.language === language);
    return {
      revision: found?.revision ?? null,
      content: found?.content ?? null,
      writtenAt: found?.writtenAt ?? null,
    };
  };
  return {
    lookAgain: async () => {
      const asking = trpc.programme.get.queryOptions({ id: programmeId }, { staleTime: 0 });
      await queryClient.cancelQueries({ queryKey: asking.queryKey });
      await queryClient.fetchQuery(asking);
    },
    read: async () => {
      const asking = trpc.content.get.queryOptions({ programmeId, key }, { staleTime: 0 });
      // One that is under way may have been answered before the change that is looked for.
      await queryClient.cancelQueries({ queryKey: asking.queryKey });
      return versionIn(await queryClient.fetchQuery(asking));
    },
    write: async (revision: string | null, content: TemplateContent) => {
      const view = await client.content.write.mutate({
        programmeId,
        key,
        language,
        revision,
        content,
        reopen,
      });
      queryClient.setQueryData(trpc.content.get.queryKey({ programmeId, key }), view);
      void queryClient.invalidateQueries({ queryKey: trpc.content.preview.pathKey() });
      void queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
      return versionIn(view);
    },
  };
}
