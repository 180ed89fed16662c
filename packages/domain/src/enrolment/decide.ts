import type { EmailStep, ExitOutcome, OfferStep, TaskStep } from '../sequence/index.ts';
import { arrive, type Rest } from './arrive.ts';
import type { DecisionFacts, EnrolmentPosition } from './facts.ts';
import { type GuardVerdict, guardAct, guardMove, guardSend, type RuleInputs } from './guard.ts';
import { type WalkEnd, walk } from './walk.ts';

/** What happens to one enrolment now. The verb carries it out; `stepKey` is the step it is about. */
export type Decision =
  | { readonly kind: 'rest'; readonly rest: Rest }
  /** `offers` are minted with the message. */
  | {
      readonly kind: 'send';
      readonly step: EmailStep;
      readonly offers: readonly OfferStep[];
      readonly rest: Rest;
    }
  | { readonly kind: 'task'; readonly step: TaskStep; readonly rest: Rest }
  | {
      readonly kind: 'moved' | 'skipped';
      readonly stepKey: string;
      readonly rule: string;
      readonly inputs: RuleInputs;
      readonly rest: Rest;
    }
  | {
      readonly kind: 'held';
      readonly stepKey: string;
      readonly rule: string;
      readonly inputs: RuleInputs;
      readonly rest: EnrolmentPosition;
    }
  | {
      readonly kind: 'stopped';
      readonly stepKey: string;
      readonly rule: string;
      readonly inputs: RuleInputs;
      readonly task: boolean;
    }
  | { readonly kind: 'finished'; readonly stepKey: string; readonly outcome: ExitOutcome };

type Act = Extract<WalkEnd, { kind: 'act' }>;

/**
 * What one enrolment does now: it walks through waits that are over and branches that are clear, to at most one deed.
 * Pure: the same facts and moment always give the same decision.
 */
export function decide(position: EnrolmentPosition, facts: DecisionFacts, now: Date): Decision {
  const barred = guardMove(facts, now);
  if (barred) return barredAt(barred, position.stepKey, position, null, facts, now);
  const end = walk(position, facts, now);
  switch (end.kind) {
    case 'rest':
      return { kind: 'rest', rest: { ...end.position, dueAt: end.dueAt } };
    case 'broken':
      return { kind: 'held', stepKey: end.stepKey, rule: 'sequenceBroken', inputs: {}, rest: position };
    case 'act':
      return act(end, facts, now);
  }
}

function act(end: Act, facts: DecisionFacts, now: Date): Decision {
  const { step, position, offers } = end;
  if (step.type === 'exit') return { kind: 'finished', stepKey: step.key, outcome: step.outcome };
  if (step.type === 'task') {
    const verdict = guardAct(facts, now);
    if (verdict) return barredAt(verdict, step.key, position, step.next, facts, now);
    return { kind: 'task', step, rest: arrive(step.next, facts, now) };
  }
  if (facts.alreadySent?.includes(step.key)) {
    const rest = arrive(step.next, facts, now);
    return { kind: 'skipped', stepKey: step.key, rule: 'alreadySent', inputs: {}, rest };
  }
  const verdict = guardSend(facts, now);
  if (verdict) return barredAt(verdict, step.key, position, step.next, facts, now);
  const exhausted = offers.find((each) => facts.exhaustedOffers.has(each.offer));
  if (exhausted) return heldForOffer(exhausted.offer, step.key, position);
  return { kind: 'send', step, offers, rest: arrive(step.next, facts, now) };
}

/** The last guard: an e-mail that promises an offer waits for a person once the offer is used up. */
export function heldForOffer(offer: string, stepKey: string, rest: EnrolmentPosition): Decision {
  return { kind: 'held', stepKey, rule: 'offerExhausted', inputs: { offer }, rest };
}

function barredAt(
  verdict: GuardVerdict,
  stepKey: string,
  position: EnrolmentPosition,
  next: string | null,
  facts: DecisionFacts,
  now: Date,
): Decision {
  switch (verdict.kind) {
    case 'held':
      return { ...verdict, stepKey, rest: position };
    case 'stopped':
      return { ...verdict, stepKey };
    case 'moved':
      return {
        kind: 'moved',
        stepKey,
        rule: verdict.rule,
        inputs: verdict.inputs,
        rest: { ...position, dueAt: verdict.nextEligibleAt },
      };
    case 'skipped':
      return { ...verdict, stepKey, rest: arrive(next ?? position.stepKey, facts, now) };
  }
}
