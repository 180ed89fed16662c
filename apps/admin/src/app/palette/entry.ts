/** Something the palette finds and does. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of its name. */
  readonly note?: string | undefined;
  readonly run: () => void;
}

export interface EntryGroup {
  readonly name: string;
  readonly entries: readonly Entry[];
}
