export { checkSequence, type SequenceProblem, type SequenceProblemCode } from './check.ts';
export { BranchCondition, type BranchTraits, holds, OfferStanding } from './condition.ts';
export { StepDuration } from './duration.ts';
export { reachableKeys } from './graph.ts';
export { StepKey } from './key.ts';
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
