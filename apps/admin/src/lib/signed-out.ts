import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let signedOut = false;

/** Notes that the server no longer knows who is there, or that it does again. */
export function putSignedOut(next: boolean): void {
  signedOut = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the server no longer knows who is there. */
export function useIsSignedOut(): boolean {
  return useSyncExternalStore(subscribe, () => signedOut);
}
