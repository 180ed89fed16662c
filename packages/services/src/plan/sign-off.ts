import { signOff } from '@sleutel/domain/plan';
import { Side } from '@sleutel/domain/user';
import { z } from 'zod';
import { audit, defineVerb, personOf, ServiceError } from '../core/index.ts';
import { lockPlan } from './record.ts';
import { type PlanView, viewPlan } from './view.ts';

const Input = z.object({
  accountId: z.uuid(),
  side: Side,
  /** What was read. */
  version: z.int().min(1),
});

const refusals = {
  changed: 'The plan was changed since you read it.',
  notForSide: 'Your role does not speak for this side.',
  alreadySigned: 'This side has signed already.',
  otherSide: 'You signed for the other side: this one needs another person.',
} as const;

/** Signs a version of a plan for one side. */
export const signOffPlan = defineVerb({
  name: 'plan.signOff',
  input: Input,
  run: async (ctx, { accountId, side, version }): Promise<PlanView> => {
    const userId = personOf(ctx);
    await ctx.db.prisma.$transaction(async (tx) => {
      const plan = await lockPlan(tx, accountId);
      const signOffs = await tx.planSignOff.findMany({ where: { planId: plan.id, version: plan.version } });
      const { role } = ctx.actor;
      if (role === 'system') throw new ServiceError('forbidden', 'not-a-person', 'Only a person signs.');
      const verdict = signOff({ userId, role, side, version }, { version: plan.version, signOffs });
      if (verdict.kind === 'refused') {
        throw new ServiceError('refused', `plan-sign-off-${verdict.reason}`, refusals[verdict.reason], {
          side,
        });
      }
      await tx.planSignOff.create({ data: { planId: plan.id, version, side, userId, signedAt: ctx.now() } });
      await audit(tx, ctx, 'plan.signOff', 'plan', plan.id, { accountId, side, version });
    });
    return viewPlan(ctx, accountId);
  },
});
