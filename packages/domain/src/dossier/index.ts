export {
  complaintProblem,
  coverageProblem,
  deliveryProblem,
  isToCome,
  promiseProblem,
  ROW_PROBLEMS,
  type RowProblem,
  tenderProblem,
} from './check.ts';
export {
  type Completeness,
  completenessOf,
  type DossierFacts,
  type DossierItem,
  type DossierPart,
  dossierParts,
  type PartCompleteness,
} from './completeness.ts';
export {
  ComplaintFields,
  CoverageFields,
  DecisionStageFields,
  DeliveryFields,
  InteractionFields,
  InteractionKind,
  LossFields,
  LossKind,
  LossReason,
  NotedSignal,
  PromiseFields,
  QualificationFields,
  RivalFields,
  SignalFields,
  TenderFields,
  TenderOutcome,
} from './fields.ts';
export { type DerivedSign, type SignFacts, signsBeforeLossDays, signsOf } from './signs.ts';
