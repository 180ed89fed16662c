import { indexSteps } from '../sequence/index.ts';
import type { DecisionFacts, EnrolmentPosition } from './facts.ts';
import { restsUntil } from './walk.ts';

/** Where an enrolment stands after a decision, and when it is looked at again. */
export interface Rest extends EnrolmentPosition {
  readonly dueAt: Date;
}

/** Enters a step, due when there is something to do there: after the wait, else at once. */
export function arrive(stepKey: string, facts: DecisionFacts, now: Date): Rest {
  const step = indexSteps(facts.sequence).get(stepKey);
  const rests = step?.type === 'wait' || step?.type === 'branch' ? restsUntil(step, now, facts) : null;
  return { stepKey, stepEnteredAt: now, dueAt: rests ?? now };
}
