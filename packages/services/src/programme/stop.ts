import { z } from 'zod';
import { audit, defineVerb, personOf } from '../core/index.ts';
import { moveFrom } from './move.ts';
import { publishMove } from './publish-move.ts';
import { lockProgramme } from './record.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

/**
 * The emergency stop, for anybody on the team. As with a pause, whoever decides or sends at this moment holds a lock on
 * the programme's row: what has not begun to leave when this returns stays here. A paused one is only kept from being resumed.
 */
export const stopProgramme = defineVerb({
  name: 'programme.stop',
  input: z.object({ id: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  run: async (ctx, { id, reason }): Promise<ProgrammeView> => {
    const userId = personOf(ctx);
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, id);
      const state = record.state === 'paused' ? record.state : moveFrom(record, 'pause');
      await tx.programme.update({
        where: { id },
        data: {
          state,
          stoppedAt: at,
          stoppedById: userId,
          stopReason: reason,
          version: { increment: 1 },
          updatedAt: at,
        },
      });
      await tx.$executeRaw(publishMove(id, 'paused', at, { emergency: true }));
      await audit(tx, ctx, 'programme.stop', 'programme', id, { reason });
    });
    return viewProgramme(ctx, id);
  },
});
