import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { z } from 'zod';

/** How what is on the screen stands to what the house has. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** It cannot be kept as it is: a field is empty or out of its range. */
  | { readonly kind: 'unfit'; readonly issues: readonly z.core.$ZodIssue[] }
  | { readonly kind: 'conflict' }
  /** Somebody submitted it meanwhile: keeping it makes it a draft again, which is asked first. */
  | { readonly kind: 'submitted' }
  | { readonly kind: 'failed'; readonly error: unknown };

export const SAVED: SaveState = { kind: 'saved' };
export const UNSAVED: SaveState = { kind: 'unsaved' };

/** The worse of two is what has to be said. */
const worse = ['conflict', 'submitted', 'failed', 'unfit', 'saving', 'unsaved', 'saved'] as const;

interface PieceOfPage {
  readonly state: SaveState;
  readonly again: () => Promise<boolean>;
}

const pieces = new Map<symbol, PieceOfPage>();
const listeners = new Set<() => void>();
let whole: SaveState = SAVED;

function changed(): void {
  const states = [...pieces.values()].map(({ state }) => state);
  const worst = worse.find((kind) => states.some((state) => state.kind === kind));
  whole = states.find(({ kind }) => kind === worst) ?? SAVED;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Makes something that saves itself a part of what the page says of itself. */
export function usePieceOfPage(state: SaveState, again: () => Promise<boolean>): void {
  useLayoutEffect(() => {
    const key = Symbol('piece');
    pieces.set(key, { state, again });
    changed();
    return () => {
      pieces.delete(key);
      changed();
    };
  }, [state, again]);
}

/** How all that saves itself on the page stands, as one. */
export function usePageSaving(): SaveState {
  return useSyncExternalStore(subscribe, () => whole);
}

/** Tries again whatever could not be saved. */
export async function saveAgain(): Promise<void> {
  // As they are now: each puts itself in anew when its state changes.
  const those = [...pieces.values()];
  for (const { again } of those) await again();
}
