import { useReducer, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/refusal.ts';
import { stayingWith, useUnsavedPiece } from '../../lib/unsaved.ts';
import { type EditEvent, type EditState, nextEdit } from './edit-state.ts';
import type { Save } from './save-outcome.ts';
import { useOfferUndo } from './use-offer-undo.tsx';

/** How a value is written into an input and read from it. */
export interface Writing<T> {
  readonly write: (value: T | null) => string;
  /** Undefined where the text is no such value. */
  readonly read: (draft: string) => T | null | undefined;
}

interface EditOptions<T> extends Writing<T> {
  readonly label: string;
  readonly value: T | null;
  readonly version: number;
  readonly save?: Save<T> | undefined;
}

/** An edit of one value: begun, typed, kept with a way back, refused with what was typed still there. */
export function useEdit<T>({ label, save, write, read, ...known }: EditOptions<T>) {
  const t = useTranslations('edit');
  const said = useRefusal();
  const offerUndo = useOfferUndo();
  const [state, dispatch] = useReducer<EditState<T>, [EditEvent<T>]>(nextEdit, { at: 'rest' });

  const { value, version, kept } = useNewest(known);
  const running = useRef(Promise.resolve(true));
  const keep = async (next: T | null, base: number): Promise<boolean> => {
    if (!save) return true;
    dispatch({ type: 'send', base });
    try {
      const outcome = await save(next, base);
      if (outcome.kind === 'conflict') {
        const { theirs, by, at: when } = outcome;
        dispatch({ type: 'clash', theirs, by, when, version: outcome.version });
        return false;
      }
      kept(next, outcome.version);
      dispatch({ type: 'keep', draft: write(next), version: outcome.version });
      const undo = async () => {
        const undone = await save(value, outcome.version);
        if (undone.kind === 'saved') kept(value, undone.version);
        return undone;
      };
      offerUndo({ message: t('changed', { label }), undo });
      return true;
    } catch (error) {
      dispatch({ type: 'refuse', problem: said(error) });
      return false;
    }
  };

  const send = (next: T | null, base: number) => {
    running.current = keep(next, base);
    return running.current;
  };

  const confirm = async (): Promise<boolean> => {
    if (state.at === 'rest') return true;
    if (state.at === 'saving') return running.current;
    const next = read(state.draft);
    if (next === undefined) {
      dispatch({ type: 'refuse', problem: t('unreadable') });
      return false;
    }
    if (state.at === 'editing' && write(next) === write(value)) {
      dispatch({ type: 'end' });
      return true;
    }
    return send(next, state.base);
  };

  const open = state.at !== 'rest' && (state.at !== 'editing' || state.draft !== write(value));
  useUnsavedPiece(
    open
      ? {
          staysAt: stayingWith(['person']),
          // Between two values somebody has to choose.
          save: async () => state.at !== 'conflict' && confirm(),
        }
      : null,
  );

  return {
    state,
    /** As it is kept. */
    value,
    begin: () => dispatch({ type: 'begin', draft: write(value), base: version }),
    type: (draft: string) => dispatch({ type: 'type', draft }),
    /** Keeps what is in the input, unless it says what was there before. */
    confirm: () => void confirm(),
    /** Keeps a value from elsewhere, such as one from its history. */
    keep: (next: T | null) => {
      dispatch({ type: 'begin', draft: write(next), base: version });
      void send(next, version);
    },
    cancel: () => dispatch({ type: 'end' }),
  };
}

/** What was kept here, until whoever shows it has read it anew: on a slow network that is later, or fails. */
function useNewest<T>(known: Pick<EditOptions<T>, 'value' | 'version'>) {
  const [own, setOwn] = useState(known);
  const { value, version } = own.version > known.version ? own : known;
  return { value, version, kept: (next: T | null, at: number) => setOwn({ value: next, version: at }) };
}

export type Edit<T> = ReturnType<typeof useEdit<T>>;
