import { ProgrammeDesign } from '@sleutel/domain/programme';
import { may } from '@sleutel/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useAutosave, type Written } from './autosave.ts';
import { useMe } from './me.ts';
import { isSame, mergeDesigns } from './merge-designs.ts';
import type { SaveState } from './page-saving.ts';
import { type Programme, useProgramme } from './programme.ts';
import {
  adoptDraft,
  changeDraft,
  isUnsaved,
  openDraft,
  type ProgrammeDraft,
  redoDraft,
  savedDraft,
  undoDraft,
} from './programme-draft.ts';
import { refusalOf, useTRPC, useTRPCClient } from './trpc.ts';
import type { Unsaved } from './unsaved.ts';

export interface ProgrammeEditor {
  readonly programme: Programme;
  /** As it is on the screen, kept or not. */
  readonly design: ProgrammeDesign;
  readonly canEdit: boolean;
  /** It was submitted or approved: a change makes it a draft again, so that it is asked for once. */
  readonly guarded: boolean;
  readonly openForChange: () => void;
  /** Somebody said that it may become a draft again. */
  readonly opened: boolean;
  readonly change: (edit: (design: ProgrammeDesign) => ProgrammeDesign, group?: string) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** How the programme itself stands; for all of the page there is `usePageSaving`. */
  readonly save: SaveState;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

const Editor = createContext<ProgrammeEditor | null>(null);

/** The programme on the screen and its changes, the same for all tabs. */
export function useProgrammeEditor(): ProgrammeEditor {
  const editor = useContext(Editor);
  if (!editor) throw new Error('there is no programme open');
  return editor;
}

/** What is changed: the programme before its launch, or the next version of its steps while it runs. */
export type Edited = 'programme' | 'revision';

/** A programme as it would be with its revision, so that the same screens show and change it. */
function editedOf(programme: Programme, edited: Edited): Programme {
  const { revision } = programme;
  if (edited === 'programme' || revision === null) return programme;
  const { edition, state, contentHash, design, approvals, problems } = revision;
  return { ...programme, version: edition, state, contentHash, design, approvals, problems, moves: ['edit'] };
}

interface ProviderProps {
  readonly edited?: Edited;
  readonly children: ReactNode;
}

export function ProgrammeEditorProvider({ edited = 'programme', children }: ProviderProps) {
  const programme = editedOf(useProgramme(), edited);
  const me = useMe();
  const { draft, setDraft, newest } = useDraftState(programme);
  const [opened, setOpened] = useOpened(programme.state);
  const { save, takeTheirs, keepMine, goOn } = useSaving({ programme, edited, opened, newest, setDraft });
  const mayEdit = programme.moves.includes('edit') && may(me.role, 'programme.update');
  const guarded = mayEdit && programme.state !== 'draft' && !opened;
  const canEdit = mayEdit && !guarded;
  const change: ProgrammeEditor['change'] = (edit, group) => {
    if (canEdit) setDraft((old) => changeDraft(old, edit(old.design), group ?? null));
  };
  const value: ProgrammeEditor = {
    programme,
    design: draft.design,
    canEdit,
    guarded,
    opened,
    openForChange: () => {
      setOpened(true);
      goOn();
    },
    change,
    undo: canEdit && draft.past.length > 0 ? () => setDraft(undoDraft) : null,
    redo: canEdit && draft.future.length > 0 ? () => setDraft(redoDraft) : null,
    save,
    takeTheirs,
    keepMine,
  };
  return <Editor.Provider value={value}>{children}</Editor.Provider>;
}

type SetDraft = (change: (old: ProgrammeDraft) => ProgrammeDraft) => void;

/** The draft, and the newest of it for whoever saves between two renderings. */
function useDraftState({ design, version }: Programme) {
  const [draft, show] = useState(() => openDraft(design, version));
  const newest = useRef(draft);
  const setDraft = useCallback<SetDraft>((change) => {
    newest.current = change(newest.current);
    show(newest.current);
  }, []);
  return { draft, setDraft, newest };
}

/** Whether somebody insisted on a change of what is submitted. Once it is in another state, that is asked again. */
function useOpened(state: Programme['state']) {
  const [opened, setOpened] = useState(false);
  const [before, setBefore] = useState(state);
  if (before !== state) {
    setBefore(state);
    setOpened(false);
  }
  return [opened, setOpened] as const;
}

interface SavingProps {
  readonly programme: Programme;
  readonly edited: Edited;
  readonly opened: boolean;
  readonly newest: { readonly current: ProgrammeDraft };
  readonly setDraft: SetDraft;
}

/** Keeps a draft a moment after the last change; one who was slower is told and chooses. */
function useSaving({ programme, edited, opened, newest, setDraft }: SavingProps) {
  const { read, write } = useStore(programme, edited);
  const draft = newest.current;
  const unsaved = isUnsaved(draft);
  const { version, design } = programme;

  const keep = async (): Promise<Written> => {
    const parsed = ProgrammeDesign.safeParse(newest.current.design);
    if (!parsed.success) return { kind: 'unfit', issues: parsed.error.issues };
    const sending = newest.current;
    try {
      const kept = await write(sending.version, parsed.data);
      setDraft((old) => savedDraft(old, sending.design, kept.version));
    } catch (error) {
      if (refusalOf(error).reason !== 'programme-changed') throw error;
      const theirs = await read();
      if (isSame(theirs.design, parsed.data)) {
        // What came in, while its answer was lost, is not somebody else's.
        setDraft((old) => savedDraft(old, sending.design, theirs.version));
      } else if (theirs.version === sending.version || clashes(newest.current, theirs.design)) {
        return { kind: 'conflict' };
      } else if (theirs.state !== 'draft' && !opened && theirs.moves.includes('edit')) {
        return { kind: 'submitted' };
      } else {
        // Other parts of it were changed, as they are when an e-mail of it is written.
        setDraft((old) => adoptDraft(old, theirs.design, theirs.version));
      }
    }
    return { kind: 'saved' };
  };
  const { state, save, settled } = useAutosave({
    value: draft.design,
    isUnsaved: () => isUnsaved(newest.current),
    write: keep,
    staysAt: stayingIn(programme.id),
  });

  const resting = !unsaved && state.kind !== 'saving';
  useEffect(() => {
    // An older answer may come in after a newer one.
    if (resting && version > draft.version) {
      setDraft((old) => (isUnsaved(old) ? old : adoptDraft(old, design, version)));
    }
  }, [resting, version, design, draft.version, setDraft]);

  const takeTheirs = async () => {
    const theirs = await read();
    setDraft(() => openDraft(theirs.design, theirs.version));
    settled();
  };
  const keepMine = async () => {
    const theirs = await read();
    setDraft((old) => adoptDraft(old, theirs.design, theirs.version));
    settled();
    await save();
  };
  // What is written is kept after the next pause, by then as somebody insisted.
  const goOn = () => {
    if (state.kind === 'submitted') settled();
  };
  return { save: state, takeTheirs: () => void takeTheirs(), keepMine: () => void keepMine(), goOn };
}

function clashes({ saved, design }: ProgrammeDraft, theirs: ProgrammeDesign): boolean {
  return mergeDesigns(saved, design, theirs).clashes;
}

/** Its draft goes along from part to part, not to another programme nor to another version. */
function stayingIn(id: string): Unsaved['staysAt'] {
  return (from, to) => {
    const within = `/programmes/${id}`;
    const same = to.pathname === within || to.pathname.startsWith(`${within}/`);
    return same && isNext(from.search) === isNext(to.search);
  };
}

function isNext(search: object): boolean {
  return Reflect.get(search, 'version') === 'next';
}

/** Where a programme, or the next version of it, is kept. */
function useStore({ id, revision }: Programme, edited: Edited) {
  const [of] = useState(revision ? { revision: revision.id } : {});
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return {
    read: async () => {
      const { queryKey, ...asking } = trpc.programme.get.queryOptions({ id });
      // One that is under way may have been answered before the change that is looked for.
      await queryClient.cancelQueries({ queryKey });
      const theirs = await queryClient.fetchQuery({ ...asking, queryKey, staleTime: 0 });
      return editedOf(theirs, edited);
    },
    write: async (version: number, design: ProgrammeDesign) => {
      const { sequence, contents } = design;
      const kept = await (edited === 'revision'
        ? client.programme.updateRevision.mutate({ id, ...of, edition: version, sequence, contents })
        : client.programme.update.mutate({ id, version, design }));
      queryClient.setQueryData(trpc.programme.get.queryKey({ id }), kept);
      void queryClient.invalidateQueries({ queryKey: trpc.programme.audience.pathKey() });
      void queryClient.invalidateQueries({ queryKey: trpc.programme.preview.pathKey() });
      return editedOf(kept, edited);
    },
  };
}
