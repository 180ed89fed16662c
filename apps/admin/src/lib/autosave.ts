import { useCallback, useEffect, useRef, useState } from 'react';
import { SAVED, type SaveState, UNSAVED, usePieceOfPage } from './page-saving.ts';
import { isPassing } from './trpc.ts';
import { type Unsaved, useUnsavedPiece } from './unsaved.ts';

/** What came of writing it once. */
export type Written = Extract<SaveState, { readonly kind: 'saved' | 'unfit' | 'conflict' | 'submitted' }>;

interface Autosaved {
  /** As it is on the screen; another one after each change. */
  readonly value: unknown;
  /** Asked between two renderings too. */
  readonly isUnsaved: () => boolean;
  /** Writes the newest there is. What it throws is a failure. */
  readonly write: () => Promise<Written>;
  readonly staysAt: Unsaved['staysAt'];
  /** Where it is left at once: what is only waiting to be saved, is saved on the way. */
  readonly goesAlong?: Unsaved['staysAt'];
}

export interface Autosave {
  readonly state: SaveState;
  /** Saves until nothing is left, without waiting for a pause; false where that cannot be done. */
  readonly save: () => Promise<boolean>;
  /** After somebody answered what they were asked. */
  readonly settled: () => void;
}

/** How long nothing is written before what was is kept. */
const PAUSE_MS = 700;
/** When what could not be kept is tried again, the last again and again. */
const AGAIN_MS = [2_000, 5_000, 10_000] as const;
/** What somebody has to decide before anything is kept. */
const asked: ReadonlySet<SaveState['kind']> = new Set(['conflict', 'submitted']);

/**
 * Keeps what is written a moment after the last change, tries again where that failed, and has nobody leave before it is
 * kept. One at a time: what is written meanwhile is kept afterwards.
 */
export function useAutosave({ value, isUnsaved, write, staysAt, goesAlong }: Autosaved): Autosave {
  const [outcome, setOutcome] = useState<SaveState>(SAVED);
  const newest = useRef({ value, isUnsaved, write });
  newest.current = { value, isUnsaved, write };
  const running = useRef<Promise<SaveState> | null>(null);
  const last = useRef<{ value: unknown; kind: SaveState['kind']; failures: number }>({
    value: null,
    kind: 'saved',
    failures: 0,
  });
  const once = useCallback(async (): Promise<SaveState> => {
    const { value: tried, write: send } = newest.current;
    // What failed is said until it is saved: nothing jumps about with each new try.
    if (last.current.kind !== 'failed') setOutcome({ kind: 'saving' });
    const next = await send().catch((error: unknown): SaveState => ({ kind: 'failed', error }));
    running.current = null;
    last.current = {
      value: tried,
      kind: next.kind,
      failures: next.kind === 'failed' ? last.current.failures + 1 : 0,
    };
    setOutcome(next);
    return next;
  }, []);
  const save = useCallback(async (): Promise<boolean> => {
    while (newest.current.isUnsaved()) {
      if (asked.has(last.current.kind)) return false;
      running.current ??= once();
      if ((await running.current).kind !== 'saved') return false;
    }
    return true;
  }, [once]);
  const settled = useCallback(() => {
    last.current = { value: null, kind: 'saved', failures: 0 };
    setOutcome(SAVED);
  }, []);

  const unsaved = isUnsaved();
  useEffect(() => {
    if (!unsaved || outcome.kind === 'saving' || asked.has(outcome.kind)) return;
    const wait = value === last.current.value ? waitAfter(outcome, last.current.failures) : PAUSE_MS;
    if (wait === null) return;
    const timer = setTimeout(() => void save(), wait);
    return () => clearTimeout(timer);
  }, [unsaved, value, outcome, save]);
  useEffect(() => {
    if (outcome.kind !== 'failed') return;
    const again = () => void save();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [outcome, save]);
  // What was left without being asked about goes along; what could not be saved was asked about.
  useEffect(
    () => () => {
      if (last.current.kind === 'saved') void save();
    },
    [save],
  );

  const state = stateOf(outcome, unsaved);
  const waiting = state.kind === 'unsaved' || state.kind === 'saving';
  const isSafeAt: Unsaved['staysAt'] = (from, to) =>
    staysAt(from, to) || (waiting && goesAlong?.(from, to) === true);
  useUnsavedPiece(state.kind === 'saved' ? null : { staysAt: isSafeAt, save });
  usePieceOfPage(state, save);
  return { state, save, settled };
}

function waitAfter(outcome: SaveState, failures: number): number | null {
  if (outcome.kind !== 'failed') return outcome.kind === 'unfit' ? null : PAUSE_MS;
  if (!isPassing(outcome.error)) return null;
  return AGAIN_MS[Math.min(failures, AGAIN_MS.length) - 1] ?? null;
}

/** What could not be kept and was taken back is no trouble any more. */
function stateOf(outcome: SaveState, unsaved: boolean): SaveState {
  if (unsaved) return outcome.kind === 'saved' ? UNSAVED : outcome;
  return outcome.kind === 'unfit' || outcome.kind === 'failed' ? SAVED : outcome;
}
