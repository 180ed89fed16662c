export type { Rest } from './arrive.ts';
export { earliestUnderCap } from './cap.ts';
export { dayIn } from './day.ts';
export { type Decision, decide, heldForOffer } from './decide.ts';
export {
  type AccountFacts,
  type ContactFacts,
  type DecisionFacts,
  type EnrolmentPosition,
  type GuardFacts,
  type ProgrammeFacts,
  StopRule,
} from './facts.ts';
export { type GuardVerdict, guardSend, type RuleInputs } from './guard.ts';
export { MissedWindow, type SkippedEmail, skipDeed, skipMissed } from './missed.ts';
export { asDrawn, type NextMail, nextMail } from './next-mail.ts';
export { mailMayFollow, type Rival } from './precedence.ts';
export { type EntryVerdict, type LastEntry, mayEnter, Reentry } from './reentry.ts';
export { brokenSlotRule, nextLegalSlot, type SlotRules } from './slot.ts';
export { spreadOver } from './spread.ts';
export { zoneOf } from './zone.ts';
