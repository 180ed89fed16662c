import {
  addPlanCost,
  boardDocument,
  commentPlan,
  comparePlan,
  getPlan,
  planVersions,
  readPlanGoal,
  removePlanCost,
  resolvePlanComment,
  reviewPlan,
  seeMention,
  signOffPlan,
  updatePlan,
} from '@sleutel/services/plan';
import { mutation, query, router } from '../trpc.ts';

export const planRouter = router({
  get: query(getPlan),
  board: query(boardDocument),
  update: mutation(updatePlan),
  versions: query(planVersions),
  compare: query(comparePlan),
  signOff: mutation(signOffPlan),
  comment: mutation(commentPlan),
  resolveComment: mutation(resolvePlanComment),
  seeMention: mutation(seeMention),
  addCost: mutation(addPlanCost),
  removeCost: mutation(removePlanCost),
  readGoal: mutation(readPlanGoal),
  review: mutation(reviewPlan),
});
