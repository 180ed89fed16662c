import { type EmailStep, isChanceBranch, type OfferStep } from '../sequence/index.ts';
import type { Rest } from './arrive.ts';
import { decide } from './decide.ts';
import type { DecisionFacts, EnrolmentPosition } from './facts.ts';

/** What an enrolment comes to next where nothing happens meanwhile. */
export type NextMail =
  | {
      readonly kind: 'mail';
      readonly at: Date;
      readonly step: EmailStep;
      /** Made with it. */
      readonly offers: readonly OfferStep[];
      readonly rest: Rest;
      /** What it waited for last, a rule of the guards; null where only the steps themselves took time. */
      readonly waitedFor: string | null;
    }
  /** It gets no e-mail any more, or waits for a person first; the rule says why, null where the steps end. */
  | { readonly kind: 'none'; readonly rule: string | null };

/** Steps, days off and full caps are walked through one by one; more than this only goes in circles. */
const MOST_DECISIONS = 200;

/**
 * When the next e-mail leaves at the earliest: the engine's own decisions, one after the other, each at the moment the
 * one before names, on the facts of now. Nobody orders, replies or clicks in between, and no other programme goes first;
 * whom chance has yet to send somewhere it sends by "no".
 */
export function nextMail(position: EnrolmentPosition, known: DecisionFacts, from: Date): NextMail {
  const facts = asDrawn(known);
  let place = position;
  let at = from;
  let waitedFor: string | null = null;
  for (let decisions = 0; decisions < MOST_DECISIONS; decisions += 1) {
    const decision = decide(place, facts, at);
    switch (decision.kind) {
      case 'send': {
        const { step, offers, rest } = decision;
        return { kind: 'mail', at, step, offers, rest, waitedFor };
      }
      case 'held':
      case 'stopped':
        return { kind: 'none', rule: decision.rule };
      case 'finished':
        return { kind: 'none', rule: null };
      case 'moved':
        waitedFor = decision.rule;
        break;
      default:
        waitedFor = null;
    }
    place = decision.rest;
    at = new Date(Math.max(at.getTime(), decision.rest.dueAt.getTime()));
  }
  return { kind: 'none', rule: null };
}

/** With a way for every branch that goes by chance: "no", where chance has yet to decide. */
export function asDrawn(facts: DecisionFacts): DecisionFacts {
  const branches = facts.sequence.steps.filter(isChanceBranch);
  if (branches.length === 0) return facts;
  const assumed = Object.fromEntries(branches.map(({ key }) => [key, 'no' as const]));
  return { ...facts, traits: { ...facts.traits, drawn: { ...assumed, ...facts.traits.drawn } } };
}
