import { z } from 'zod';
import { audit, defineVerb, personOf } from '../../core/index.ts';
import { lockProgramme } from '../record.ts';
import { type ProgrammeView, viewProgramme } from '../view.ts';
import { requireEnd } from './parts.ts';

/** Takes a later end back that waits for approval: by whoever proposed it, or by one who will not approve it. */
export const withdrawProgrammeEnd = defineVerb({
  name: 'programme.withdrawEnd',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ProgrammeView> => {
    personOf(ctx);
    const at = ctx.now();
    await ctx.db.prisma.$transaction(async (tx) => {
      const { id: endId, endsAt } = requireEnd(await lockProgramme(tx, id));
      await tx.programmeEnd.update({ where: { id: endId }, data: { withdrawnAt: at } });
      await tx.programme.update({ where: { id }, data: { version: { increment: 1 }, updatedAt: at } });
      const detail = { endsAt: endsAt?.toISOString() ?? null };
      await audit(tx, ctx, 'programme.withdrawEnd', 'programme', id, detail);
    });
    return viewProgramme(ctx, id);
  },
});
