import { z } from 'zod';
import { audit, defineVerb, personOf } from '../core/index.ts';

/** Whoever acts has seen what a comment says to them, or has not after all. */
export const seeMention = defineVerb({
  name: 'plan.seeMention',
  input: z.object({ commentId: z.uuid(), seen: z.boolean().default(true) }),
  run: async (ctx, { commentId, seen }): Promise<{ readonly seen: boolean }> => {
    const userId = personOf(ctx);
    return ctx.db.prisma.$transaction(async (tx) => {
      const { count } = await tx.planMention.updateMany({
        where: { commentId, userId, seenAt: seen ? null : { not: null } },
        data: { seenAt: seen ? ctx.now() : null },
      });
      if (count > 0) await audit(tx, ctx, 'plan.seeMention', 'planComment', commentId, { seen });
      return { seen };
    });
  },
});
