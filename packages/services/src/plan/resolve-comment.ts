import { z } from 'zod';
import { audit, defineVerb, notFound } from '../core/index.ts';
import { type PlanView, viewPlan } from './view.ts';

/** Marks a comment as dealt with, or opens it again. Whoever it mentioned need not answer it any more. */
export const resolvePlanComment = defineVerb({
  name: 'plan.resolveComment',
  input: z.object({ id: z.uuid(), resolved: z.boolean() }),
  run: async (ctx, { id, resolved }): Promise<PlanView> => {
    const accountId = await ctx.db.prisma.$transaction(async (tx) => {
      const comment = await tx.planComment.findUnique({
        where: { id },
        select: { plan: { select: { accountId: true } } },
      });
      if (!comment) throw notFound('comment', id);
      await tx.planComment.update({ where: { id }, data: { resolvedAt: resolved ? ctx.now() : null } });
      await audit(tx, ctx, 'plan.resolveComment', 'planComment', id, { resolved });
      return comment.plan.accountId;
    });
    return viewPlan(ctx, accountId);
  },
});
