import { newId } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { nextReviewOn } from '@sleutel/domain/plan';
import { Day } from '@sleutel/domain/time';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { audit, defineVerb, personOf, ServiceError } from '../core/index.ts';
import { lockPlan } from './record.ts';
import { type PlanView, viewPlan } from './view.ts';

const Input = z.object({
  accountId: z.uuid(),
  note: z.string().trim().max(5_000).nullable().default(null),
  /** The day of the next one; by the plan's cadence where it is left out. */
  nextOn: Day.optional(),
});

/** Notes that a plan was gone through today, and sets the day of the next review. */
export const reviewPlan = defineVerb({
  name: 'plan.review',
  input: Input,
  run: async (ctx, { accountId, note, nextOn }): Promise<PlanView> => {
    const at = ctx.now();
    const { timeZone } = await loadCompany(ctx.db);
    const today = dayIn(timeZone, at);
    if (nextOn !== undefined && nextOn <= today) {
      throw new ServiceError(
        'refused',
        'plan-review-not-ahead',
        'The next review lies ahead: name a later day.',
      );
    }
    await ctx.db.prisma.$transaction(async (tx) => {
      const plan = await lockPlan(tx, accountId);
      const next = nextOn ?? nextReviewOn(today, plan.reviewEveryDays);
      await tx.planReview.create({
        data: {
          id: newId(at),
          planId: plan.id,
          version: plan.version,
          reviewedOn: new Date(`${today}T00:00:00Z`),
          note: note || null,
          byUserId: personOf(ctx),
        },
      });
      await tx.plan.update({ where: { id: plan.id }, data: { nextReviewOn: new Date(`${next}T00:00:00Z`) } });
      await audit(tx, ctx, 'plan.review', 'plan', plan.id, { accountId, version: plan.version, next });
    });
    return viewPlan(ctx, accountId);
  },
});
