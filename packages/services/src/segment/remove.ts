import { z } from 'zod';
import { audit, defineVerb, ServiceError } from '../core/index.ts';
import { segmentView } from './record.ts';

/** Takes a segment away that no programme names; saving what it was brings it back. */
export const removeSegment = defineVerb({
  name: 'segment.remove',
  input: z.object({ id: z.uuid() }),
  run: (ctx, { id }): Promise<{ id: string }> =>
    ctx.db.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM segments WHERE id = ${id}::uuid FOR UPDATE`;
      const { name, note, rules, programmes } = await segmentView(tx, id);
      if (programmes.length > 0) {
        const names = programmes.map((each) => each.name);
        const message = `It is the audience of ${names.join(', ')}.`;
        throw new ServiceError('refused', 'segment-named', message, { programmes: names });
      }
      await tx.segment.delete({ where: { id } });
      await audit(tx, ctx, 'segment.remove', 'segment', id, { name, note, rules });
      return { id };
    }),
});
