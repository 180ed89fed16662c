import { newId } from '@sleutel/db';
import { mentionedIn, PlanSectionName } from '@sleutel/domain/plan';
import { z } from 'zod';
import { audit, defineVerb, notFound, personOf } from '../core/index.ts';
import { type PlanView, viewPlan } from './view.ts';

const Input = z.object({
  accountId: z.uuid(),
  section: PlanSectionName.nullable().default(null),
  body: z.string().trim().min(1).max(5_000),
});

/** Says something on a section, or on the plan as a whole. Whom it mentions finds it on Today. */
export const commentPlan = defineVerb({
  name: 'plan.comment',
  input: Input,
  run: async (ctx, { accountId, section, body }): Promise<PlanView> => {
    const userId = personOf(ctx);
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const account = await tx.account.findUnique({ where: { id: accountId }, select: { id: true } });
      if (!account) throw notFound('account', accountId);
      await tx.plan.createMany({ data: [{ id: newId(at), accountId, version: 0 }], skipDuplicates: true });
      const plan = await tx.plan.findUniqueOrThrow({ where: { accountId }, select: { id: true } });
      const users = await tx.user.findMany({ where: { disabledAt: null }, select: { id: true, name: true } });
      const id = newId(at);
      const mentioned = mentionedIn(body, users).filter((each) => each !== userId);
      await tx.planComment.create({
        data: { id, planId: plan.id, section, body, byUserId: userId, createdAt: at },
      });
      await tx.planMention.createMany({ data: mentioned.map((each) => ({ commentId: id, userId: each })) });
      await audit(tx, ctx, 'plan.comment', 'planComment', id, { accountId, section, mentioned });
    });
    return viewPlan(ctx, accountId);
  },
});
