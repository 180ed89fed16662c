import { z } from 'zod';
import { audit, defineVerb, personOf } from '../core/index.ts';
import { moveFrom, voidApprovals } from './move.ts';
import { lockProgramme } from './record.ts';
import { saySentBack } from './send-back.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

/** Sends a programme back to be changed, with the reason, which whoever wrote it finds on Today. */
export const rejectProgramme = defineVerb({
  name: 'programme.reject',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(1000) }),
  run: async (ctx, { id, reason }): Promise<ProgrammeView> => {
    const userId = personOf(ctx);
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const state = moveFrom(record, 'reject');
      await tx.programme.update({
        where: { id },
        data: { state, contentHash: null, version: { increment: 1 }, updatedAt: at },
      });
      await voidApprovals(tx, id, 'rejected', at);
      await saySentBack(tx, record, { userId, reason, at });
      await audit(tx, ctx, 'programme.reject', 'programme', id, { reason });
    });
    return viewProgramme(ctx, id);
  },
});
