import { newId } from '@sleutel/db';
import { isToCome, ROW_PROBLEMS } from '@sleutel/domain/dossier';
import { Day } from '@sleutel/domain/time';
import { z } from 'zod';
import { audit, defineVerb, notFound, personOf, ServiceError } from '../core/index.ts';
import { documentOf, lockPlan } from './record.ts';
import { type PlanView, viewPlan } from './view.ts';

const Input = z.object({
  accountId: z.uuid(),
  goalId: z.uuid(),
  /** Decimal text in the goal's unit. */
  value: z.string().regex(/^-?\d{1,14}(\.\d{1,6})?$/, 'is not a number such as 12.5'),
  readOn: Day,
});

/** Notes how far a goal has got on a day; a second reading of the day takes the place of the first. */
export const readPlanGoal = defineVerb({
  name: 'plan.readGoal',
  input: Input,
  run: async (ctx, { accountId, goalId, value, readOn }): Promise<PlanView> => {
    const at = ctx.now();
    if (isToCome(readOn, at)) {
      const said = ROW_PROBLEMS['not-happened-yet'];
      throw new ServiceError('refused', 'not-happened-yet', said, { field: 'readOn' });
    }
    await ctx.db.prisma.$transaction(async (tx) => {
      const plan = await lockPlan(tx, accountId);
      if (!documentOf(plan).goals.some(({ id }) => id === goalId)) throw notFound('goal', goalId);
      const day = new Date(`${readOn}T00:00:00Z`);
      await tx.planReading.upsert({
        where: { planId_goalId_readOn: { planId: plan.id, goalId, readOn: day } },
        create: { id: newId(at), planId: plan.id, goalId, readOn: day, value, byUserId: personOf(ctx) },
        update: { value, byUserId: personOf(ctx) },
      });
      await audit(tx, ctx, 'plan.readGoal', 'plan', plan.id, { accountId, goalId, value, readOn });
    });
    return viewPlan(ctx, accountId);
  },
});
