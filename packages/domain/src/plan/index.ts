export { mayStandBeside } from './beside.ts';
export { diffPlans, type FieldChange, type ListSection, type PlanDifference } from './diff.ts';
export {
  emptyPlan,
  PlanBeside,
  PlanBudget,
  PlanChange,
  PlanDocument,
  PlanGoal,
  PlanRisk,
  type PlanSection,
  PlanSectionName,
  PlanStep,
  planSections,
  TargetBuyer,
} from './document.ts';
export { type Mentionable, mentionedIn } from './mention.ts';
export { mergePlan, type PlanMerge } from './merge.ts';
export { goalProgress, riskBand, riskScore } from './progress.ts';
export { type Replacement, replacePerson } from './replace-person.ts';
export { nextReviewOn, type ReviewStanding, reviewStanding } from './review.ts';
export { type SignOffRequest, type SignOffState, type SignOffVerdict, signOff } from './sign-off.ts';
export { diffText, type TextPart } from './text-diff.ts';
