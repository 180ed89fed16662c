import { leavingKeys, nextSteps, reachableKeys, restlessKeys } from './graph.ts';
import { indexSteps, type Sequence } from './sequence.ts';
import { exitsOf, type Step } from './step.ts';

/** What is wrong; a catalogue of messages says it in words. */
export type SequenceProblemCode =
  | 'startUnknown'
  | 'keyDuplicate'
  | 'nextUnknown'
  | 'branchNotTotal'
  | 'unreachable'
  | 'loopWithoutWait'
  | 'noExit'
  | 'offerWithoutEmail'
  | 'emailMissing';

export interface SequenceProblem {
  readonly code: SequenceProblemCode;
  /** The step it stands at; null where it is about the sequence as a whole. */
  readonly step: string | null;
}

const problem = (code: SequenceProblemCode, step: string | null = null): SequenceProblem => ({ code, step });

/** Everything that keeps a sequence from being run. An empty list means every walk through it acts, rests and ends. */
export function checkSequence(sequence: Sequence): SequenceProblem[] {
  const keys = indexSteps(sequence);
  const reachable = reachableKeys(sequence);
  const leaving = leavingKeys(sequence);
  const restless = restlessKeys(sequence);
  const whole = [
    ...(keys.has(sequence.start) ? [] : [problem('startUnknown')]),
    ...(sequence.steps.some((step) => step.type === 'email') ? [] : [problem('emailMissing')]),
  ];
  const each = sequence.steps.flatMap((step, index) => [
    ...(sequence.steps.findIndex((other) => other.key === step.key) < index
      ? [problem('keyDuplicate', step.key)]
      : []),
    ...checkExits(step, keys),
    ...(reachable.has(step.key) ? [] : [problem('unreachable', step.key)]),
    ...(restless.has(step.key) ? [problem('loopWithoutWait', step.key)] : []),
    ...(reachable.has(step.key) && !leaving.has(step.key) ? [problem('noExit', step.key)] : []),
    ...checkOffer(step, keys),
  ]);
  return [...whole, ...each];
}

function checkExits(step: Step, keys: ReadonlyMap<string, Step>): SequenceProblem[] {
  if (exitsOf(step).every((key) => keys.has(key))) return [];
  return [problem(step.type === 'branch' ? 'branchNotTotal' : 'nextUnknown', step.key)];
}

/** A code is minted with the e-mail that carries it, so an offer is followed by an e-mail and by nothing else. */
function checkOffer(step: Step, keys: ReadonlyMap<string, Step>): SequenceProblem[] {
  if (step.type !== 'offer') return [];
  const [next] = nextSteps(step, keys);
  return next && next.type !== 'email' ? [problem('offerWithoutEmail', step.key)] : [];
}
