const listeners = new Set<() => void>();

/** Notes that the server refused something to whoever is signed in for their role. */
export function noteRoleRefused(): void {
  for (const listener of listeners) listener();
}

/** Has somebody hear of it; what comes back ends that. */
export function onRoleRefused(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
