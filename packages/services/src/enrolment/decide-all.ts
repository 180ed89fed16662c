import { type Decision, decide } from '@sleutel/domain/enrolment';
import type { OfferStep } from '@sleutel/domain/sequence';
import type { DecisionBatch } from './batch.ts';
import type { DueEnrolment } from './due-enrolment.ts';

export interface Decided {
  readonly due: DueEnrolment;
  readonly decision: Decision;
}

/**
 * Decides one after the other, the programmes with more priority first, each knowing what was decided before it. One
 * that fails holds only itself.
 */
export function decideAll(batch: DecisionBatch, due: readonly DueEnrolment[]): Decided[] {
  const priorityOf = ({ programmeId }: DueEnrolment) =>
    batch.programmes.get(programmeId)?.design.priority ?? 0;
  const inTurn = [...due].sort((a, b) => priorityOf(b) - priorityOf(a));
  return inTurn.map((one) => {
    const decision = decideOne(batch, one);
    batch.rivals.decided(one.id);
    if (decision.kind === 'send') take(batch, one, decision.offers, batch.now);
    return { due: one, decision };
  });
}

function decideOne(batch: DecisionBatch, due: DueEnrolment): Decision {
  try {
    return decide(due, batch.factsOf(due), batch.now);
  } catch (error) {
    return failed(due, due.stepKey, 'decisionFailed', error);
  }
}

/** Something about this one enrolment went wrong: it waits for a person, with what was said. */
export function failed(
  { stepKey: atStep, stepEnteredAt }: DueEnrolment,
  stepKey: string,
  rule: 'decisionFailed' | 'renderFailed',
  error: unknown,
): Extract<Decision, { kind: 'held' }> {
  const message = error instanceof Error ? error.message : String(error);
  return {
    kind: 'held',
    stepKey,
    rule,
    inputs: { error: message.slice(0, 300) },
    rest: { stepKey: atStep, stepEnteredAt },
  };
}

/** Counts an e-mail at a moment and the offers made with it, so that the next one is decided knowing of them. */
export function take(batch: DecisionBatch, due: DueEnrolment, made: readonly OfferStep[], at: Date): void {
  batch.guards.pressure.add(batch.guards.subjectOf(due), at);
  const offers = batch.programmes.get(due.programmeId)?.offers;
  for (const step of made) {
    const offer = offers?.get(step.offer);
    if (offer && !batch.offers.codeOf(due.id, offer.id)) batch.offers.take(offer, due.accountId);
  }
}
