import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { moveFrom } from './move.ts';
import { publishMove } from './publish-move.ts';
import { lockProgramme } from './record.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

/**
 * Stops a programme where it stands. Whoever decides or sends for it at this moment holds a lock on its row, so what has
 * not begun to leave when this returns stays here.
 */
export const pauseProgramme = defineVerb({
  name: 'programme.pause',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ProgrammeView> => {
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const state = moveFrom(await lockProgramme(tx, id), 'pause');
      await tx.programme.update({
        where: { id },
        data: { state, version: { increment: 1 }, updatedAt: at },
      });
      await tx.$executeRaw(publishMove(id, 'paused', at, { emergency: false }));
      await audit(tx, ctx, 'programme.pause', 'programme', id);
    });
    return viewProgramme(ctx, id);
  },
});
