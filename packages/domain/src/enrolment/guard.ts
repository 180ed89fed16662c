import { consentRefusal } from '../consent/index.ts';
import { earliestUnderCap } from './cap.ts';
import { capsOn, earliestUnderAll } from './caps.ts';
import { type GuardFacts, StopRule } from './facts.ts';
import { displacedBy } from './precedence.ts';
import { brokenSlotRule, nextLegalSlot, spreadInto } from './slot.ts';

/** What a rule looked at, for the ledger: codes and numbers, never words. */
export type RuleInputs = Readonly<Record<string, string | number | boolean | null>>;

export type GuardVerdict =
  /** Waits for a person: nothing is wrong with the recipient. */
  | { readonly kind: 'held'; readonly rule: string; readonly inputs: RuleInputs }
  /** Over for this enrolment; with `task`, its manager is told. */
  | { readonly kind: 'stopped'; readonly rule: string; readonly inputs: RuleInputs; readonly task: boolean }
  | {
      readonly kind: 'moved';
      readonly rule: string;
      readonly inputs: RuleInputs;
      readonly nextEligibleAt: Date;
    }
  /** There is no decent moment left before the programme ends. */
  | { readonly kind: 'skipped'; readonly rule: 'pastEnd'; readonly inputs: RuleInputs };

type Guard = (facts: GuardFacts, now: Date) => GuardVerdict | null;

const programmeLive: Guard = ({ programme }, now) => {
  if (programme.state === 'finished') return stopped('programmeFinished', {});
  if (programme.state !== 'live') return held('programmeNotLive', { state: programme.state });
  if (!programme.approved) return held('notApproved', {});
  if (programme.endsAt === null || now < programme.endsAt) return null;
  return stopped('programmeEnded', { endsAt: programme.endsAt.toISOString() });
};

const holdOut: Guard = ({ account }) => (account.arm === 'heldOut' ? stopped('heldOut', {}) : null);

const stopRules: Guard = ({ programme, account }) => {
  for (const rule of StopRule.options) {
    const at = account.stops[rule];
    if (at && programme.stopRules.includes(rule)) return stopped(rule, { at: at.toISOString() }, true);
  }
  return null;
};

const suppressionAndConsent: Guard = ({ programme, contact }) => {
  if (contact.left) return stopped('contactLeft', {}, true);
  const refusal = consentRefusal(contact, programme.consentPolicy);
  return refusal ? stopped(refusal, { consent: contact.consent }) : null;
};

const absence: Guard = (facts, now) => {
  const { awayUntil } = facts.contact;
  if (awayUntil === null || awayUntil <= now) return null;
  return moved('away', { until: awayUntil.toISOString() }, facts, awayUntil);
};

const pause: Guard = (facts, now) => {
  const { pausedUntil } = facts.contact;
  if (pausedUntil === null || pausedUntil <= now) return null;
  return moved('paused', { until: pausedUntil.toISOString() }, facts, pausedUntil);
};

const pressureCaps: Guard = (facts, now) => {
  const full = capsOn(facts).find(({ sentAt, cap }) => earliestUnderCap(sentAt, cap, now) > now);
  if (!full) return null;
  const { scope, cap } = full;
  return moved(`${scope}Cap`, scope === 'role' ? { ...cap, role: facts.contact.role } : cap, facts, now);
};

/** How long until a rival that is due already has been looked at. */
const RIVAL_MS = 15 * 60_000;

/** Waits until the one that goes first has been decided; then the caps know whether there is a place left. */
const precedence: Guard = (facts, now) => {
  if (facts.rivals.length === 0) return null;
  const displaced = displacedBy(capsOn(facts), facts.rivals, now);
  if (!displaced) return null;
  const { rival, scope } = displaced;
  const decided = new Date(Math.max(rival.dueAt.getTime(), now.getTime()) + RIVAL_MS);
  return moved('priority', { programme: rival.programme, cap: scope }, facts, decided);
};

const decentHours: Guard = (facts, now) => {
  const rule = brokenSlotRule(now, facts.zone, facts.sending);
  return rule ? moved(rule, { zone: facts.zone }, facts, now) : null;
};

const forAnything: readonly Guard[] = [programmeLive, holdOut];
const forActing: readonly Guard[] = [...forAnything, stopRules];
const forSending: readonly Guard[] = [
  ...forActing,
  suppressionAndConsent,
  pause,
  absence,
  pressureCaps,
  precedence,
  decentHours,
];

/** Whether the enrolment may move at all. */
export const guardMove = (facts: GuardFacts, now: Date): GuardVerdict | null =>
  first(forAnything, facts, now);

/** Whether something may be done for the account, such as a task. */
export const guardAct = (facts: GuardFacts, now: Date): GuardVerdict | null => first(forActing, facts, now);

/**
 * Whether an e-mail may leave now: programme live and approved · hold-out · stop rules on the whole account ·
 * suppression and consent · a pause the person asked for · absence · pressure caps · precedence of other programmes · working days and quiet hours. The
 * first that objects speaks; null: it may.
 */
export const guardSend = (facts: GuardFacts, now: Date): GuardVerdict | null => first(forSending, facts, now);

function first(guards: readonly Guard[], facts: GuardFacts, now: Date): GuardVerdict | null {
  for (const guard of guards) {
    const verdict = guard(facts, now);
    if (verdict) return verdict;
  }
  return null;
}

function held(rule: string, inputs: RuleInputs): GuardVerdict {
  return { kind: 'held', rule, inputs };
}

function stopped(rule: string, inputs: RuleInputs, task = false): GuardVerdict {
  return { kind: 'stopped', rule, inputs, task };
}

/** To the first moment from `earliest` on that satisfies caps and clock together. */
function moved(rule: string, inputs: RuleInputs, facts: GuardFacts, earliest: Date): GuardVerdict {
  const slot = earliestSlot(facts, earliest);
  const { endsAt } = facts.programme;
  if (slot === null || (endsAt !== null && slot >= endsAt)) {
    return { kind: 'skipped', rule: 'pastEnd', inputs: { ...inputs, because: rule } };
  }
  return {
    kind: 'moved',
    rule,
    inputs,
    nextEligibleAt: spreadInto(slot, facts.spread, facts.zone, facts.sending),
  };
}

/** Each round moves later or stays; caps free up for good and slots recur, so a few rounds settle it. */
function earliestSlot(facts: GuardFacts, now: Date): Date | null {
  const caps = capsOn(facts);
  let at = now;
  for (let round = 0; round < 8; round += 1) {
    const slot = nextLegalSlot(earliestUnderAll(caps, at), facts.zone, facts.sending);
    if (slot === null || slot.getTime() === at.getTime()) return slot;
    at = slot;
  }
  return at;
}
