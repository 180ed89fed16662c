import type { Decision } from '@sleutel/domain/enrolment';
import { MissingVariableError } from '@sleutel/emails';
import { type Composed, compose, type Desk } from './compose.ts';
import { type Decided, failed } from './decide-all.ts';
import type { DueEnrolment } from './due-enrolment.ts';
import { ledgerLine, type Outcome, standingAfter } from './outcome.ts';
import { taskFor } from './to-do.ts';

/** Makes of each decision what is to be written. An e-mail that cannot be written holds only its own enrolment. */
export function carryOut(desk: Desk, decided: readonly Decided[]): Outcome[] {
  return decided.map(({ due, decision }) => {
    if (decision.kind !== 'send') return outcomeOf(desk, due, decision, null);
    try {
      return outcomeOf(desk, due, decision, compose(desk, due, decision));
    } catch (error) {
      return outcomeOf(desk, due, unwritten(desk, due, decision, error), null);
    }
  });
}

/**
 * An e-mail about an offer that is over has nothing left to say, and nobody could put that right: it is left out. Any
 * other that cannot be written waits for a person.
 */
function unwritten(
  { batch }: Desk,
  due: DueEnrolment,
  { step, rest }: Extract<Decision, { kind: 'send' }>,
  error: unknown,
): Decision {
  const aboutOffer = error instanceof MissingVariableError && error.variable.startsWith('offer.');
  if (!aboutOffer || !batch.offers.isOver(due.id)) return failed(due, step.key, 'renderFailed', error);
  return { kind: 'skipped', stepKey: step.key, rule: 'offerOver', inputs: {}, rest };
}

export function outcomeOf(
  desk: Desk,
  due: DueEnrolment,
  decision: Decision,
  composed: Composed | null,
): Outcome {
  const sent = composed && { messageId: composed.message.id, inputs: composed.inputs };
  return {
    due,
    standing: standingAfter(due, decision),
    ledger: ledgerLine(due, decision, desk.batch.now, sent),
    message: composed?.message ?? null,
    codes: composed?.codes ?? [],
    task: taskFor(desk, due, decision),
  };
}
