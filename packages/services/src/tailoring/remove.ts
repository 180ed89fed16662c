import { z } from 'zod';
import { audit, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { noteEdit } from '../programme/note-edit.ts';
import { lockProgramme } from '../programme/record.ts';
import { type TailoringView, viewTailorings } from './list.ts';

/** Lets an account read the common part again. */
export const removeTailoring = defineVerb({
  name: 'tailoring.remove',
  input: z.object({ id: z.uuid(), version: z.int() }),
  run: async (ctx, { id, version }): Promise<TailoringView[]> => {
    const at = ctx.now();
    const found = await ctx.db.prisma.tailoring.findUnique({ where: { id } });
    if (!found) throw notFound('tailoring', id);
    const { programmeId, accountId, key, language, slot } = found;
    await ctx.db.prisma.$transaction(async (tx) => {
      const record = await lockProgramme(tx, programmeId);
      const { count } = await tx.tailoring.deleteMany({ where: { id, version } });
      if (count === 0) {
        throw new ServiceError(
          'conflict',
          'tailoring-changed',
          'Somebody else changed these words meanwhile.',
        );
      }
      await noteEdit(tx, record, ctx.actor.id, at);
      await audit(tx, ctx, 'tailoring.remove', 'programme', programmeId, { accountId, key, language, slot });
    });
    return viewTailorings(ctx, programmeId, key);
  },
});
