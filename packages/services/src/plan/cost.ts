import { newId } from '@sleutel/db';
import { Day } from '@sleutel/domain/time';
import { z } from 'zod';
import { audit, defineVerb, notFound, personOf } from '../core/index.ts';
import { lockPlan } from './record.ts';
import { type PlanView, viewPlan } from './view.ts';

const NewCost = z.object({
  accountId: z.uuid(),
  spentOn: Day,
  summary: z.string().trim().min(1).max(300),
  amount: z.string().regex(/^\d{1,14}(\.\d{1,6})?$/, 'is not an amount such as 1250.00'),
});

/** Enters money spent on an account that no offer knows of. It is no part of a version: what was spent was spent. */
export const addPlanCost = defineVerb({
  name: 'plan.addCost',
  input: NewCost,
  run: async (ctx, { accountId, spentOn, ...cost }): Promise<PlanView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const plan = await lockPlan(tx, accountId);
      const id = newId(at);
      const date = new Date(`${spentOn}T00:00:00Z`);
      await tx.planCost.create({
        data: { id, planId: plan.id, spentOn: date, byUserId: personOf(ctx), ...cost },
      });
      await audit(tx, ctx, 'plan.addCost', 'planCost', id, { accountId, spentOn, ...cost });
    });
    return viewPlan(ctx, accountId);
  },
});

/** Takes a cost out that was entered by mistake; the audit keeps it. */
export const removePlanCost = defineVerb({
  name: 'plan.removeCost',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<PlanView> => {
    const accountId = await ctx.db.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM plan_costs WHERE id = ${id}::uuid FOR UPDATE`;
      const cost = await tx.planCost.findUnique({ where: { id }, include: { plan: true } });
      if (!cost) throw notFound('cost', id);
      await tx.planCost.delete({ where: { id } });
      const { summary, spentOn, amount, plan } = cost;
      await audit(tx, ctx, 'plan.removeCost', 'planCost', id, {
        accountId: plan.accountId,
        summary,
        spentOn: spentOn.toISOString().slice(0, 10),
        amount: amount.toFixed(),
      });
      return plan.accountId;
    });
    return viewPlan(ctx, accountId);
  },
});
