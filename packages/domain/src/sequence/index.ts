export { checkSequence, type SequenceProblem, type SequenceProblemCode } from './check.ts';
export { StepDuration } from './duration.ts';
export { reachableKeys } from './graph.ts';
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
  StepKey,
  TaskStep,
  WaitStep,
} from './step.ts';
