import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { moveFrom, voidApprovals } from './move.ts';
import { lockProgramme } from './record.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

/** Sends a programme back to be changed, with the reason. */
export const rejectProgramme = defineVerb({
  name: 'programme.reject',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(1000) }),
  run: async (ctx, { id, reason }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const state = moveFrom(await lockProgramme(tx, id), 'reject');
      await tx.programme.update({
        where: { id },
        data: { state, contentHash: null, version: { increment: 1 }, updatedAt: at },
      });
      await voidApprovals(tx, id, 'rejected', at);
      await audit(tx, ctx, 'programme.reject', 'programme', id, { reason });
    });
    return viewProgramme(ctx, id);
  },
});
