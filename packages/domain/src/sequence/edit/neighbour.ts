import type { Sequence } from '../sequence.ts';
import type { Step } from '../step.ts';
import { type Slot, targetOf, waysOf } from './slot.ts';

/** The first slot that leads to a step, in the order of the list; null where none does. */
export function slotOf({ start, steps }: Sequence, key: string): Slot | null {
  if (start === key) return 'start';
  for (const step of steps) {
    const way = waysOf(step).find((each) => targetOf(step, each) === key);
    if (way && step.key !== key) return { after: step.key, way };
  }
  return null;
}

/** Where a step goes to stand one place earlier: before the step that leads to it. Null for the first. */
export function slotBefore(sequence: Sequence, key: string): Slot | null {
  const slot = slotOf(sequence, key);
  return slot === null || slot === 'start' ? null : slotOf(sequence, slot.after);
}

/** Where a step goes to stand one place later: behind the step it leads to. Null where that is an end. */
export function slotBehind({ steps }: Sequence, key: string): Slot | null {
  const step = steps.find((each) => each.key === key);
  const next = step && steps.find((each) => each.key === targetOf(step, onward(step)));
  return !next || next.type === 'exit' ? null : { after: next.key, way: onward(next) };
}

function onward(step: Step) {
  return step.type === 'branch' ? 'no' : 'next';
}
