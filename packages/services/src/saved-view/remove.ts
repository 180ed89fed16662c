import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { lockOwnView, ViewSearch } from './record.ts';

/** Takes a view of one's own away; saving what it was brings it back. */
export const removeView = defineVerb({
  name: 'savedView.remove',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<{ id: string }> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const { name, search } = await lockOwnView(tx, id, ctx.actor);
      await tx.savedView.delete({ where: { id } });
      await audit(tx, ctx, 'savedView.remove', 'savedView', id, { name, search: ViewSearch.parse(search) });
      return { id };
    }),
});
