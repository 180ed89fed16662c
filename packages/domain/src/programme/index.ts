export { BuyingRole } from '../contact/index.ts';
export {
  type Approval,
  type ApprovalRequest,
  type ApprovalVerdict,
  type Author,
  approve,
  isApproved,
  standingApprovals,
  writersSince,
} from './approval.ts';
export { type Arm, type ArmAssignment, type ArmCandidate, assignArms } from './arm.ts';
export {
  Audience,
  AudienceChanges,
  hasRule,
  MOST_NAMED_ACCOUNTS,
  selectsNobody,
  takesAnybody,
} from './audience.ts';
export { type AudienceOutcome, checkAudience } from './audience-check.ts';
export { type BudgetedAccount, checkBudget } from './budget-check.ts';
export {
  type Campaign,
  CampaignTags,
  campaignOf,
  checkCampaign,
  sourceOf,
} from './campaign-tags.ts';
export { type CompiledPart, canonicalProgramme } from './canonical.ts';
export { checkDesign, type DesignRules } from './check.ts';
export { checkCurrency, type PayingAccount, unknownCurrencies } from './currency-check.ts';
export { ProgrammeDesign, ProgrammeKind } from './design.ts';
export { differencesBetween, type ProgrammeDifference, textOf } from './difference.ts';
export { BLANK, type DraftChanges, type DraftHouse, draftFromPlaybook } from './draft.ts';
export {
  agreedEnd,
  canonicalEnd,
  type End,
  type EndVerdict,
  endInHash,
  isOver,
  isWithin,
  moveEnd,
} from './end.ts';
export { Entry, EntryCause, mayStillEnter, OCCASION_DAYS, Occasion, PASSING_OUTCOMES } from './entry.ts';
export { type OfferedAccount, type OfferOutlay, offerOutlays } from './offer-cost.ts';
export { type ProblemPlace, type ProgrammeProblem, type ProgrammeProblemCode, problem } from './problem.ts';
export { PROBLEM_WORDS_AF } from './problem-words/af.ts';
export { PROBLEM_WORDS_EN } from './problem-words/en.ts';
export {
  type Candidate,
  type PersonLeftOut,
  type RecipientRule,
  type Resolution,
  reachesDecisionMaker,
  resolveRecipients,
} from './recipient.ts';
export { checkSending } from './sending-check.ts';
export { ProgrammeSettings, SettingsChanges, Tracking } from './settings.ts';
export { movesFrom, ProgrammeMove, ProgrammeState, type Transition, transition } from './state.ts';
export {
  checkTailoring,
  sameBlocks,
  stateOf,
  type TailoredSlot,
  type TailoringState,
} from './tailoring-check.ts';
