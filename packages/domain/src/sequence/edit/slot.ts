import type { Sequence } from '../sequence.ts';
import type { Step } from '../step.ts';

/** By which way a step is left. */
export type Way = 'next' | 'yes' | 'no';

/** A place between two steps: the beginning, or the way out of a step. */
export type Slot = 'start' | { readonly after: string; readonly way: Way };

/** The ways out of a step, in the order they are told. */
export function waysOf(step: Step): readonly Way[] {
  switch (step.type) {
    case 'exit':
      return [];
    case 'branch':
      return ['yes', 'no'];
    default:
      return ['next'];
  }
}

/** Where a way leads; undefined where the step has no such way. */
export function targetOf(step: Step, way: Way): string | undefined {
  if (step.type === 'exit') return undefined;
  if (step.type === 'branch') return way === 'next' ? undefined : step[way];
  return way === 'next' ? step.next : undefined;
}

/** The step with one of its ways led elsewhere. */
export function withTarget(step: Step, way: Way, to: string): Step {
  if (step.type === 'exit') return step;
  if (step.type === 'branch') return way === 'next' ? step : { ...step, [way]: to };
  return way === 'next' ? { ...step, next: to } : step;
}

/** Where a slot leads now; undefined where there is no such slot. */
export function slotTarget(sequence: Sequence, slot: Slot): string | undefined {
  if (slot === 'start') return sequence.start;
  const step = sequence.steps.find(({ key }) => key === slot.after);
  return step && targetOf(step, slot.way);
}

/** The sequence with one slot led elsewhere. */
export function withSlot(sequence: Sequence, slot: Slot, to: string): Sequence {
  if (slot === 'start') return { ...sequence, start: to };
  return {
    ...sequence,
    steps: sequence.steps.map((step) => (step.key === slot.after ? withTarget(step, slot.way, to) : step)),
  };
}

/** The sequence with every way to one step led to another. */
export function withoutWaysTo(sequence: Sequence, from: string, to: string): Sequence {
  return {
    start: sequence.start === from ? to : sequence.start,
    steps: sequence.steps.map((step) =>
      waysOf(step).reduce((led, way) => (targetOf(led, way) === from ? withTarget(led, way, to) : led), step),
    ),
  };
}
