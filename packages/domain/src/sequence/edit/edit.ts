import { reachableKeys } from '../graph.ts';
import type { Sequence } from '../sequence.ts';
import type { Step } from '../step.ts';
import {
  type Slot,
  slotTarget,
  targetOf,
  type Way,
  waysOf,
  withoutWaysTo,
  withSlot,
  withTarget,
} from './slot.ts';

/**
 * What an operation comes to. Refused where it would leave a way that leads nowhere: `unknown` there is no such step
 * or place · `keyTaken` another step is called so · `full` no more steps fit · `nothingLeft` every way that would be
 * left leads back to what is taken out · `exitStays` an end has nothing after it that could take its place ·
 * `otherType` a step stays of its type · `offersMeet` an e-mail is come to with an offer and by other ways too.
 */
export type Edit =
  | { readonly kind: 'done'; readonly sequence: Sequence }
  | { readonly kind: 'refused'; readonly reason: EditRefusal };

export type EditRefusal =
  | 'unknown'
  | 'keyTaken'
  | 'full'
  | 'nothingLeft'
  | 'exitStays'
  | 'otherType'
  | 'offersMeet';

/** As many steps as a sequence may have. */
export const MOST_STEPS = 200;

export const done = (sequence: Sequence): Edit => ({ kind: 'done', sequence });
export const refused = (reason: EditRefusal): Edit => ({ kind: 'refused', reason });
const stepOf = (sequence: Sequence, key: string) => sequence.steps.find((step) => step.key === key);

/** Puts a new step into a slot: all its ways go on to where the slot led before. */
export function insertStep(sequence: Sequence, slot: Slot, step: Step): Edit {
  const target = slotTarget(sequence, slot);
  if (target === undefined) return refused('unknown');
  if (stepOf(sequence, step.key)) return refused('keyTaken');
  if (sequence.steps.length >= MOST_STEPS) return refused('full');
  return done(
    place(
      sequence,
      slot,
      waysOf(step).reduce((led, way) => withTarget(led, way, target), step),
    ),
  );
}

/** Leads a slot to the step, which stands in the list right behind the one the slot belongs to. */
function place(sequence: Sequence, slot: Slot, step: Step): Sequence {
  const { start, steps } = withSlot(sequence, slot, step.key);
  const after = slot === 'start' ? 0 : steps.findIndex(({ key }) => key === slot.after) + 1;
  return { start, steps: [...steps.slice(0, after), step, ...steps.slice(after)] };
}

/**
 * Takes a step out: what led to it goes on to what came after it, behind a branch by the way that is `kept`. Steps
 * that nobody can get to any more stay until they are cleared away, so that none is lost unseen.
 */
export function removeStep(sequence: Sequence, key: string, kept: 'yes' | 'no' = 'no'): Edit {
  const step = stepOf(sequence, key);
  if (!step) return refused('unknown');
  const to = successorOf(sequence, step, kept);
  if (to === null) return refused(step.type === 'exit' ? 'exitStays' : 'nothingLeft');
  const { start, steps } = withoutWaysTo(sequence, key, to);
  return done({ start, steps: steps.filter((each) => each.key !== key) });
}

/** What takes a step's place when it goes; an end gives way to another end of the sequence. */
function successorOf({ steps }: Sequence, step: Step, kept: Way): string | null {
  if (step.type === 'exit') {
    return steps.find((each) => each.type === 'exit' && each.key !== step.key)?.key ?? null;
  }
  const ways = step.type === 'branch' ? [kept, ...waysOf(step).filter((way) => way !== kept)] : waysOf(step);
  const targets = ways.flatMap((way) => targetOf(step, way) ?? []);
  return targets.find((target) => target !== step.key) ?? null;
}

/**
 * Moves a step into another slot. A branch takes what hangs on its "yes" along and leaves the rest. A slot beside the
 * step itself leaves everything as it is.
 */
export function moveStep(sequence: Sequence, key: string, slot: Slot): Edit {
  const step = stepOf(sequence, key);
  const target = slotTarget(sequence, slot);
  if (!step || target === undefined) return refused('unknown');
  if (step.type === 'exit') return refused('exitStays');
  if (target === key || (slot !== 'start' && slot.after === key)) return done(sequence);
  const taken = removeStep(sequence, key, 'no');
  if (taken.kind === 'refused') return taken;
  const onward = slotTarget(taken.sequence, slot);
  if (onward === undefined) return refused('unknown');
  const moved = withTarget(step, step.type === 'branch' ? 'no' : 'next', onward);
  const led = step.type === 'branch' && step.yes === key ? withTarget(moved, 'yes', onward) : moved;
  return done(place(taken.sequence, slot, led));
}

/** Leads a slot to a step that is there already. */
export function retarget(sequence: Sequence, slot: Slot, to: string): Edit {
  if (slotTarget(sequence, slot) === undefined || !stepOf(sequence, to)) return refused('unknown');
  return done(withSlot(sequence, slot, to));
}

/** Changes what a step does; its key, its type and where it leads stay. */
export function changeStep(sequence: Sequence, changed: Step): Edit {
  const step = stepOf(sequence, changed.key);
  if (!step) return refused('unknown');
  if (step.type !== changed.type) return refused('otherType');
  const led = waysOf(step).reduce((each, way) => withTarget(each, way, targetOf(step, way) ?? ''), changed);
  return done({ ...sequence, steps: sequence.steps.map((each) => (each.key === led.key ? led : each)) });
}

/** Clears away what nobody can get to; where nobody can get to an end, the ends stay to be led to. */
export function removeUnreachable(sequence: Sequence): Edit {
  const reachable = reachableKeys(sequence);
  const ends = sequence.steps.some(({ key, type }) => type === 'exit' && reachable.has(key));
  const stays = ({ key, type }: Step) => reachable.has(key) || (type === 'exit' && !ends);
  return done({ ...sequence, steps: sequence.steps.filter(stays) });
}
