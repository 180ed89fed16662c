/** What became of a value that was sent to be kept. */
export type SaveOutcome<T> =
  | {
      readonly kind: 'saved';
      /** The version it made, which the next change builds on. */
      readonly version: number;
    }
  | {
      readonly kind: 'conflict';
      readonly theirs: T | null;
      /** The version that has theirs. */
      readonly version: number;
      /** Who changed it meanwhile, and when (ISO 8601), as far as that is known. */
      readonly by: string | null;
      readonly at: string | null;
    };

/** Keeps a value that was edited on top of version `base`. Throws where it could not be kept. */
export type Save<T> = (value: T | null, base: number) => Promise<SaveOutcome<T>>;
