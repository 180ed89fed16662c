import { z } from 'zod';
import { StepKey } from './key.ts';
import { Step } from './step.ts';

/** The steps of a programme and the one an enrolment enters by. */
export const Sequence = z.object({ start: StepKey, steps: z.array(Step).min(1).max(200) });
export type Sequence = z.infer<typeof Sequence>;

export type StepIndex = ReadonlyMap<string, Step>;

const indexed = new WeakMap<Sequence, StepIndex>();

/** The steps by key, made once a sequence: every enrolment in it asks. */
export function indexSteps(sequence: Sequence): StepIndex {
  const known = indexed.get(sequence);
  if (known) return known;
  const index = new Map(sequence.steps.map((step) => [step.key, step]));
  indexed.set(sequence, index);
  return index;
}
