import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** An address within the house. */
export interface Place {
  readonly pathname: string;
  readonly search: object;
}

/** Something that somebody wrote and the house has not got yet. */
export interface Unsaved {
  /** Whether it is still on the screen after a change of the address. */
  readonly staysAt: (from: Place, to: Place) => boolean;
  /** Of what saves itself: saves it now; false where that cannot be done. */
  readonly save?: () => Promise<boolean>;
}

interface Question {
  readonly answer: Promise<boolean>;
  readonly give: (leave: boolean) => void;
}

/** How long somebody who leaves waits for what saves itself, before they are asked. */
const PATIENCE_MS = 5_000;

const pieces = new Set<Unsaved>();
const listeners = new Set<() => void>();
let question: Question | null = null;

/** Whether anything on the screen is not saved. */
export function isAnythingUnsaved(): boolean {
  return pieces.size > 0;
}

/** The same for what is shown. */
export function useIsAnythingUnsaved(): boolean {
  return useSyncExternalStore(subscribe, isAnythingUnsaved);
}

/** Saves everything on the screen that saves itself; false where some of it could not be saved. */
export async function saveAll(): Promise<boolean> {
  return saveEach([...pieces].filter(({ save }) => save !== undefined));
}

/** Whether the screen may be left: at once where nothing is lost, else once it is saved or somebody said so. */
export async function mayLeave(from: Place, to: Place): Promise<boolean> {
  const lost = [...pieces].filter((each) => !each.staysAt(from, to));
  if (lost.length === 0) return true;
  const saved = lost.every(({ save }) => save !== undefined) && (await inTime(saveEach(lost)));
  return saved || ask();
}

/** One after the other: what is saved may be the ground that the next is saved on. */
async function saveEach(those: readonly Unsaved[]): Promise<boolean> {
  let all = true;
  for (const { save } of those) if (!(await save?.())) all = false;
  return all;
}

function inTime(saving: Promise<boolean>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    saving.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Asks once, whoever wants to know. */
function ask(): Promise<boolean> {
  if (question !== null) return question.answer;
  let give: Question['give'] = () => undefined;
  const answer = new Promise<boolean>((resolve) => {
    give = (leave) => {
      put(null);
      resolve(leave);
    };
  });
  put({ answer, give });
  return answer;
}

/** What it was about is saved, or being saved: nobody is asked any more, and stays where they are until it is known. */
function withdraw(): void {
  question?.give(false);
}

function put(next: Question | null): void {
  question = next;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What answers the open question whether to leave, true for yes; null while nobody asks. */
export function useQuestion(): Question['give'] | null {
  return useSyncExternalStore(subscribe, () => question)?.give ?? null;
}

/** Has the house ask before it is lost, as long as there is something; null: there is nothing. */
export function useUnsavedPiece(piece: Unsaved | null): void {
  const newest = useRef(piece);
  const is = piece !== null;
  const saves = piece?.save !== undefined;
  useLayoutEffect(() => {
    newest.current = piece;
  });
  useLayoutEffect(() => {
    if (!is) return;
    const here: Unsaved = {
      staysAt: (from, to) => newest.current?.staysAt(from, to) ?? true,
      ...(saves && { save: async () => (await newest.current?.save?.()) ?? true }),
    };
    pieces.add(here);
    tell();
    return () => {
      pieces.delete(here);
      if (pieces.size === 0) withdraw();
      tell();
    };
  }, [is, saves]);
}

/**
 * Has the house ask before a form is left whose words are not saved. It is left with its path; where it hangs on parts of
 * the search too, `within` names them. What is being saved right now is not asked about: leave it out of `unsaved`.
 */
export function useUnsaved(unsaved: boolean, within: readonly string[] = []): void {
  useUnsavedPiece(unsaved ? { staysAt: stayingWith(within) } : null);
}

/** Closes a form that stands over or in a screen: at once where nothing is lost, else once somebody said so. */
export function useAskedClose(unsaved: boolean, close: () => void): () => void {
  return () => {
    if (unsaved) void ask().then((leave) => leave && close());
    else close();
  };
}

/** Whether an address still shows what hangs on the path and on some parts of the search. */
export function stayingWith(within: readonly string[]): Unsaved['staysAt'] {
  return (from, to) =>
    from.pathname === to.pathname &&
    within.every((key) => Reflect.get(from.search, key) === Reflect.get(to.search, key));
}
