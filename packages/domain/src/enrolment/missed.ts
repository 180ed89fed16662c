import { z } from 'zod';
import { arrive, type Rest } from './arrive.ts';
import type { DecisionFacts, EnrolmentPosition } from './facts.ts';
import { walk } from './walk.ts';

/**
 * What becomes of an e-mail that fell due while its programme was paused: `reschedule` it is sent at the next decent
 * hour, spread with the others · `skip` it is left out, and its recipient goes on with the step after it.
 */
export const MissedWindow = z.enum(['skip', 'reschedule']);
export type MissedWindow = z.infer<typeof MissedWindow>;

export interface SkippedEmail {
  readonly stepKey: string;
  readonly rest: Rest;
}

/**
 * Leaves out the e-mail that an overdue enrolment stands before, with the offer it would have brought; null where it
 * stands before something else, which is done late rather than not at all.
 */
export function skipMissed(
  position: EnrolmentPosition,
  facts: DecisionFacts,
  now: Date,
): SkippedEmail | null {
  const end = walk(position, facts, now);
  if (end.kind !== 'act' || end.step.type !== 'email') return null;
  return { stepKey: end.step.key, rest: arrive(end.step.next, facts, now) };
}

/** Leaves out whatever an enrolment stands before, e-mail or task; null where nothing is left to leave out. */
export function skipDeed(position: EnrolmentPosition, facts: DecisionFacts, now: Date): SkippedEmail | null {
  const end = walk(position, facts, now);
  if (end.kind !== 'act' || end.step.type === 'exit') return null;
  return { stepKey: end.step.key, rest: arrive(end.step.next, facts, now) };
}
