/** Where an edit stands. The draft is what stands in the input, as text. */
export type EditState<T> =
  | { readonly at: 'rest' }
  | {
      readonly at: 'editing';
      readonly draft: string;
      /** The version the edit began on; a refetch meanwhile does not move it. */
      readonly base: number;
      readonly problem: string | null;
    }
  | {
      readonly at: 'saving';
      readonly draft: string;
      readonly base: number;
      /** Somebody would go on writing as soon as it is kept. */
      readonly again?: true;
    }
  | (Theirs<T> & { readonly at: 'conflict'; readonly draft: string; readonly base: number });

/** What somebody else made of the value meanwhile. */
export interface Theirs<T> {
  readonly theirs: T | null;
  readonly by: string | null;
  readonly when: string | null;
}

export type EditEvent<T> =
  | { readonly type: 'begin'; readonly draft: string; readonly base: number }
  | { readonly type: 'type'; readonly draft: string }
  | { readonly type: 'refuse'; readonly problem: string }
  | { readonly type: 'send'; readonly base?: number }
  | (Theirs<T> & { readonly type: 'clash'; readonly version: number })
  /** It was kept as the draft that is shown next, by the version that has it. */
  | { readonly type: 'keep'; readonly draft: string; readonly version: number }
  | { readonly type: 'end' };

/** The next state; an event that makes no sense in a state changes nothing. */
export function nextEdit<T>(state: EditState<T>, event: EditEvent<T>): EditState<T> {
  if (event.type === 'end') return { at: 'rest' };
  if (event.type === 'begin') {
    const { draft, base } = event;
    if (state.at === 'saving') return { ...state, again: true };
    return state.at === 'rest' ? { at: 'editing', draft, base, problem: null } : state;
  }
  if (state.at === 'rest') return state;
  const { draft, base } = state;
  switch (event.type) {
    case 'type':
      return state.at === 'saving' ? state : { ...state, draft: event.draft };
    case 'refuse':
      return { at: 'editing', draft, base, problem: event.problem };
    case 'send':
      return { at: 'saving', draft, base: event.base ?? base };
    case 'keep':
      return state.at === 'saving' && state.again
        ? { at: 'editing', draft: event.draft, base: event.version, problem: null }
        : { at: 'rest' };
    case 'clash': {
      const { theirs, by, when, version } = event;
      return { at: 'conflict', draft, base: version, theirs, by, when };
    }
  }
}
