interface Known {
  readonly id: string;
  readonly version: number;
}

/** The newest version of a thing that a change from this page made of it. */
const made = new Map<string, number>();
const turns = new Map<string, Promise<unknown>>();

/**
 * Changes a thing on top of what is known of it here: as it is shown, or as one's own change before left it, which on a
 * slow network is read anew later. One after the other, so that nobody is refused by what they did themselves.
 */
export function onTop<Kept extends { readonly version: number }>(
  known: Known,
  change: (version: number) => Promise<Kept>,
): Promise<Kept> {
  const before = turns.get(known.id) ?? Promise.resolve();
  const turn = before
    .catch(() => undefined)
    .then(async () => {
      const kept = await change(newestVersion(known));
      made.set(known.id, kept.version);
      return kept;
    });
  turns.set(known.id, turn);
  return turn;
}

/** The version to build on. */
export function newestVersion({ id, version }: Known): number {
  return Math.max(version, made.get(id) ?? version);
}

/** Remembers what a change that was made by itself left. */
export function noteVersion({ id, version }: Known): void {
  made.set(id, Math.max(version, made.get(id) ?? version));
}
