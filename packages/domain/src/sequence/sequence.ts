import { z } from 'zod';
import { StepKey } from './key.ts';
import { Step } from './step.ts';

/** The steps of a programme and the one an enrolment enters by. */
export const Sequence = z.object({ start: StepKey, steps: z.array(Step).min(1).max(200) });
export type Sequence = z.infer<typeof Sequence>;

export type StepIndex = ReadonlyMap<string, Step>;

export function indexSteps(sequence: Sequence): StepIndex {
  return new Map(sequence.steps.map((step) => [step.key, step]));
}
