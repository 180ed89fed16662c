import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type PlanView, viewPlan } from './view.ts';

/** The plan of an account; an empty one where nobody has written yet. */
export const getPlan = defineVerb({
  name: 'plan.get',
  input: z.object({ accountId: z.uuid() }),
  run: (ctx, { accountId }): Promise<PlanView> => viewPlan(ctx, accountId),
});
