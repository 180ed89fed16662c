import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { type Favoured, isSame, mergeDesigns } from './merge-designs.ts';

type Design = ProgrammeDesign;

/** A design being worked on: what was before and after it, and how much of it the house has. */
export interface ProgrammeDraft {
  readonly design: Design;
  readonly past: readonly Design[];
  readonly future: readonly Design[];
  /** Of the last change: those of one group that follow each other are one step back. */
  readonly group: string | null;
  /** What was last kept, and under which version. */
  readonly saved: Design;
  readonly version: number;
}

/** Steps back that are remembered. */
const MOST_STEPS_BACK = 100;

export function openDraft(design: Design, version: number): ProgrammeDraft {
  return { design, past: [], future: [], group: null, saved: design, version };
}

export function isUnsaved({ design, saved }: ProgrammeDraft): boolean {
  return design !== saved;
}

/** Changes that are written letter by letter come with a `group`, so that one step back takes the whole word. */
export function changeDraft(
  draft: ProgrammeDraft,
  design: Design,
  group: string | null = null,
): ProgrammeDraft {
  if (design === draft.design) return draft;
  const goesOn = group !== null && group === draft.group;
  const past = goesOn ? draft.past : [...draft.past, draft.design].slice(-MOST_STEPS_BACK);
  return { ...draft, design, past, future: [], group };
}

export function undoDraft(draft: ProgrammeDraft): ProgrammeDraft {
  const design = draft.past.at(-1);
  if (!design) return draft;
  const { past, future } = draft;
  return { ...draft, design, past: past.slice(0, -1), future: [draft.design, ...future], group: null };
}

export function redoDraft(draft: ProgrammeDraft): ProgrammeDraft {
  const [design, ...future] = draft.future;
  if (!design) return draft;
  return { ...draft, design, past: [...draft.past, draft.design], future, group: null };
}

/** What was sent is kept now; what was written meanwhile is not yet. */
export function savedDraft(draft: ProgrammeDraft, sent: Design, version: number): ProgrammeDraft {
  return { ...draft, saved: sent, version };
}

/**
 * Takes what the house has by now. What is not saved yet stays, where both changed one part too. Of the steps back and on
 * those parts that somebody else changed are as they left them, so that no step takes that back.
 */
export function adoptDraft(draft: ProgrammeDraft, theirs: Design, version: number): ProgrammeDraft {
  const { saved, design: before, past, future } = draft;
  if (isSame(before, theirs)) return { ...draft, saved: before, version };
  if (isSame(saved, theirs)) return { ...draft, version };
  const moved = (each: Design, favoured: Favoured) => {
    const { design } = mergeDesigns(saved, each, theirs, favoured);
    return isSame(design, theirs) ? theirs : design;
  };
  const step = (each: Design) => moved(each, 'theirs');
  const design = moved(before, 'mine');
  return {
    ...draft,
    design,
    past: leadingOn(past.map(step).reverse(), design).reverse(),
    future: leadingOn(future.map(step), design),
    saved: theirs,
    version,
  };
}

/** The steps away from a design, without those that would change nothing. */
function leadingOn(steps: readonly Design[], from: Design): Design[] {
  return steps.filter((step, place) => !isSame(step, steps[place - 1] ?? from));
}
