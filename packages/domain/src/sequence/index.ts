export { accountsOffered } from './accounts-offered.ts';
export { checkSequence, type SequenceProblem, type SequenceProblemCode } from './check.ts';
export { BranchCondition, type BranchTraits, FIELD_COLUMNS, holds, OfferStanding } from './condition.ts';
export {
  type ChanceBranch,
  type DrawCandidate,
  type DrawnBefore,
  type DrawnWay,
  drawWays,
  isChanceBranch,
} from './draw.ts';
export { StepDuration } from './duration.ts';
export {
  changeStep,
  type Edit,
  type EditRefusal,
  insertStep,
  moveStep,
  removeStep,
  removeUnreachable,
  retarget,
} from './edit/edit.ts';
export { freshKey } from './edit/fresh-key.ts';
export { slotBefore, slotBehind } from './edit/neighbour.ts';
export { type Slot, slotTarget, targetOf, type Way, waysOf } from './edit/slot.ts';
export { addVersion, type VersionWords } from './edit/version.ts';
export { FRESH_TASK_TITLE } from './fresh-task.ts';
export { reachableKeys } from './graph.ts';
export { StepKey } from './key.ts';
export {
  isSameSequence,
  type Landing,
  landingOf,
  type MigrationAnswers,
  type SequenceDifference,
  sequenceDifference,
} from './migration.ts';
export { emailSteps, emailsWithOffer } from './offers.ts';
export { indexSteps, Sequence, type StepIndex } from './sequence.ts';
export {
  BranchEvent,
  BranchStep,
  EmailStep,
  ExitOutcome,
  ExitStep,
  exitsOf,
  OfferStep,
  Step,
  TaskStep,
  WaitStep,
} from './step.ts';
export { WeeklyMoment } from './weekly-moment.ts';
