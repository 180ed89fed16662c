import {
  type BranchStep,
  type EmailStep,
  type ExitStep,
  holds,
  indexSteps,
  isChanceBranch,
  type OfferStep,
  type StepIndex,
  type TaskStep,
  type WaitStep,
} from '../sequence/index.ts';
import { endOf } from './duration.ts';
import type { DecisionFacts, EnrolmentPosition } from './facts.ts';
import { endOfWait } from './wait.ts';

/** Where an enrolment comes to when everything that needs no deed has been walked through. */
export type WalkEnd =
  | { readonly kind: 'rest'; readonly position: EnrolmentPosition; readonly dueAt: Date }
  | {
      readonly kind: 'act';
      readonly step: EmailStep | TaskStep | ExitStep;
      /** Where it stays if the deed has to wait: before the offers, so that they are made with their e-mail. */
      readonly position: EnrolmentPosition;
      readonly offers: readonly OfferStep[];
    }
  | { readonly kind: 'broken'; readonly stepKey: string };

interface Walker {
  readonly position: EnrolmentPosition;
  readonly at: EnrolmentPosition;
  readonly offers: readonly OfferStep[];
}

/** Walks from a position to the next deed or rest. Every circle of a checked sequence holds a wait, so it ends. */
export function walk(position: EnrolmentPosition, facts: DecisionFacts, now: Date): WalkEnd {
  const steps = indexSteps(facts.sequence);
  let walker: Walker = { position, at: position, offers: [] };
  for (let hops = 0; hops <= steps.size; hops += 1) {
    const moved = hop(walker, steps, facts, now);
    if ('kind' in moved) return moved;
    walker = moved;
  }
  return { kind: 'broken', stepKey: position.stepKey };
}

function hop(walker: Walker, steps: StepIndex, facts: DecisionFacts, now: Date): Walker | WalkEnd {
  const step = steps.get(walker.at.stepKey);
  if (!step) return { kind: 'broken', stepKey: walker.at.stepKey };
  switch (step.type) {
    case 'wait':
    case 'branch': {
      if (waitsForDraw(step, facts)) return { kind: 'rest', position: walker.at, dueAt: now };
      const dueAt = restsUntil(step, walker.at.stepEnteredAt, facts);
      if (dueAt !== null && now < dueAt) return { kind: 'rest', position: walker.at, dueAt };
      return enter(nextOf(step, facts), now);
    }
    case 'offer':
      return {
        position: walker.position,
        at: { stepKey: step.next, stepEnteredAt: now },
        offers: [...walker.offers, step],
      };
    default:
      return { kind: 'act', step, position: walker.position, offers: walker.offers };
  }
}

function enter(stepKey: string, now: Date): Walker {
  const position = { stepKey, stepEnteredAt: now };
  return { position, at: position, offers: [] };
}

/** Until when a step rests that was entered at a moment; null where it does not. */
export function restsUntil(
  step: WaitStep | BranchStep,
  enteredAt: Date,
  facts: Pick<DecisionFacts, 'events' | 'traits' | 'zone'>,
): Date | null {
  if (step.type === 'wait') return endOfWait(step, enteredAt, facts.zone);
  if (step.within === undefined || isTrue(step, facts)) return null;
  return endOf(enteredAt, step.within, facts.zone);
}

function nextOf(step: WaitStep | BranchStep, facts: DecisionFacts): string {
  if (step.type === 'wait') return step.next;
  return isTrue(step, facts) ? step.yes : step.no;
}

function isTrue(
  { key, on }: BranchStep,
  { events, traits }: Pick<DecisionFacts, 'events' | 'traits'>,
): boolean {
  if (typeof on === 'string') return events[on] !== undefined;
  return on.kind === 'chance' ? traits.drawn[key] === 'yes' : holds(on, traits);
}

/** Chance has not sent the account by either way yet: it is drawn when it is next looked at, which is at once. */
function waitsForDraw(step: WaitStep | BranchStep, { traits }: Pick<DecisionFacts, 'traits'>): boolean {
  return isChanceBranch(step) && traits.drawn[step.key] === undefined;
}
