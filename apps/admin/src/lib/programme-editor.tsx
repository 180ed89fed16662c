import { ProgrammeDesign } from '@sleutel/domain/programme';
import { may } from '@sleutel/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { useMe } from './me.ts';
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

/** How what is on the screen stands to what the house has. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** It cannot be kept as it is: a field is empty or out of its range. */
  | { readonly kind: 'unfit'; readonly issues: readonly z.core.$ZodIssue[] }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface ProgrammeEditor {
  readonly programme: Programme;
  /** As it is on the screen, kept or not. */
  readonly design: ProgrammeDesign;
  readonly canEdit: boolean;
  /** It was submitted or approved: a change makes it a draft again, so that it is asked for once. */
  readonly guarded: boolean;
  readonly openForChange: () => void;
  readonly change: (edit: (design: ProgrammeDesign) => ProgrammeDesign, group?: string) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly save: SaveState;
  readonly saveNow: () => void;
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

/** How long nothing is written before what was is kept. */
const PAUSE_MS = 700;

interface ProviderProps {
  readonly edited?: Edited;
  readonly children: ReactNode;
}

export function ProgrammeEditorProvider({ edited = 'programme', children }: ProviderProps) {
  const programme = editedOf(useProgramme(), edited);
  const me = useMe();
  const [draft, setDraft] = useState(() => openDraft(programme.design, programme.version));
  const [opened, setOpened] = useState(false);
  const { save, saveNow, takeTheirs, keepMine } = useSaving(programme, edited, draft, setDraft);
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
    openForChange: () => setOpened(true),
    change,
    undo: canEdit && draft.past.length > 0 ? () => setDraft(undoDraft) : null,
    redo: canEdit && draft.future.length > 0 ? () => setDraft(redoDraft) : null,
    save,
    saveNow,
    takeTheirs,
    keepMine,
  };
  return <Editor.Provider value={value}>{children}</Editor.Provider>;
}

/** Keeps a draft a moment after the last change; one who was slower is told and chooses. */
function useSaving(
  programme: Programme,
  edited: Edited,
  draft: ProgrammeDraft,
  setDraft: (change: (old: ProgrammeDraft) => ProgrammeDraft) => void,
) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<SaveState>({ kind: 'saved' });
  const busy = useRef(false);
  const unsaved = isUnsaved(draft);
  const { id, version, design } = programme;

  useEffect(() => {
    if (!unsaved && !busy.current && version !== draft.version) {
      setDraft((old) => (isUnsaved(old) ? old : adoptDraft(old, design, version)));
    }
  }, [unsaved, version, design, draft.version, setDraft]);

  const keep = useCallback(
    async (onVersion: number) => {
      const parsed = ProgrammeDesign.safeParse(draft.design);
      if (!parsed.success) return setOutcome({ kind: 'unfit', issues: parsed.error.issues });
      busy.current = true;
      setOutcome({ kind: 'saving' });
      try {
        const { sequence, contents } = parsed.data;
        const kept = await (edited === 'revision'
          ? client.programme.updateRevision.mutate({ id, edition: onVersion, sequence, contents })
          : client.programme.update.mutate({ id, version: onVersion, design: parsed.data }));
        setDraft((old) => savedDraft(old, draft.design, editedOf(kept, edited).version));
        queryClient.setQueryData(trpc.programme.get.queryKey({ id }), kept);
        setOutcome({ kind: 'saved' });
        void queryClient.invalidateQueries({ queryKey: trpc.programme.audience.pathKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.programme.preview.pathKey() });
      } catch (error) {
        setOutcome(
          refusalOf(error).reason === 'programme-changed' ? { kind: 'conflict' } : { kind: 'failed', error },
        );
      } finally {
        busy.current = false;
      }
    },
    [client, draft.design, edited, id, queryClient, setDraft, trpc],
  );

  const stuck = outcome.kind === 'conflict';
  useEffect(() => {
    if (!unsaved || stuck || busy.current) return;
    const timer = setTimeout(() => void keep(draft.version), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [unsaved, stuck, keep, draft.version]);

  useLeaveGuard(unsaved);

  const latest = async () => {
    const theirs = await queryClient.fetchQuery({ ...trpc.programme.get.queryOptions({ id }), staleTime: 0 });
    return editedOf(theirs, edited);
  };
  const takeTheirs = () =>
    void latest().then((theirs) => {
      setDraft(() => openDraft(theirs.design, theirs.version));
      setOutcome({ kind: 'saved' });
    });
  const keepMine = () => void latest().then((theirs) => keep(theirs.version));
  const save: SaveState = unsaved && outcome.kind === 'saved' ? { kind: 'unsaved' } : outcome;
  return { save, saveNow: () => void keep(draft.version), takeTheirs, keepMine };
}

/** Asks before the window is closed on something that is not kept yet. */
function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
