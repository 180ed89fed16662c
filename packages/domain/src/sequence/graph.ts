import { indexSteps, type Sequence, type StepIndex } from './sequence.ts';
import { exitsOf, type Step } from './step.ts';

/** The steps a step leads to, as far as they exist. */
export function nextSteps(step: Step, steps: StepIndex): Step[] {
  return exitsOf(step).flatMap((key) => steps.get(key) ?? []);
}

/** The keys an enrolment can come to from the start. */
export function reachableKeys(sequence: Sequence): ReadonlySet<string> {
  const steps = indexSteps(sequence);
  const start = steps.get(sequence.start);
  return spread(start ? [start] : [], (step) => nextSteps(step, steps));
}

/** The keys from which an exit can be reached. */
export function leavingKeys(sequence: Sequence): ReadonlySet<string> {
  const steps = indexSteps(sequence);
  const exits = sequence.steps.filter((step) => step.type === 'exit');
  const before = (step: Step) => sequence.steps.filter((each) => nextSteps(each, steps).includes(step));
  return spread(exits, before);
}

/** The keys that lie on a circle without a wait: walking it would never rest. */
export function restlessKeys(sequence: Sequence): ReadonlySet<string> {
  const steps = indexSteps(sequence);
  const onward = (step: Step) => nextSteps(step, steps).filter((next) => next.type !== 'wait');
  const active = sequence.steps.filter((step) => step.type !== 'wait');
  return new Set(active.filter((step) => spread(onward(step), onward).has(step.key)).map((step) => step.key));
}

function spread(from: readonly Step[], onward: (step: Step) => readonly Step[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    if (seen.has(step.key)) continue;
    seen.add(step.key);
    waiting.push(...onward(step));
  }
  return seen;
}
