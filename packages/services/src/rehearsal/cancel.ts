import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { type RehearsalView, viewRehearsal } from './view.ts';

/** Ends a rehearsal that waits or runs; whoever plays it notices within seconds. One that is over stays as it is. */
export const cancelRehearsal = defineVerb({
  name: 'rehearsal.cancel',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<RehearsalView> => {
    await ctx.db.prisma.$transaction(async (tx) => {
      const { count } = await tx.rehearsal.updateMany({
        where: { id, state: { in: ['waiting', 'running'] } },
        data: { state: 'cancelled', leaseToken: null, leaseUntil: null, endedAt: ctx.now() },
      });
      if (count > 0) await audit(tx, ctx, 'rehearsal.cancel', 'rehearsal', id);
    });
    return viewRehearsal(ctx, id);
  },
});
