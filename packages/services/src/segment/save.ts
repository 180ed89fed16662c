import { newId } from '@sleutel/db';
import { SegmentDesign } from '@sleutel/domain/segment';
import { audit, defineVerb, seeingOthers } from '../core/index.ts';
import { refuseTakenName } from './name.ts';
import { type SegmentView, segmentView } from './record.ts';

/** Keeps rules under a name. */
export const saveSegment = defineVerb({
  name: 'segment.save',
  input: SegmentDesign,
  run: async (ctx, { name, note, rules }): Promise<SegmentView> => {
    const at = ctx.now();
    const id = newId(at);
    return seeingOthers(() =>
      ctx.db.prisma.$transaction(async (tx) => {
        await refuseTakenName(tx, name, id);
        await tx.segment.create({
          data: {
            id,
            name,
            note,
            rules,
            createdById: ctx.actor.kind === 'user' ? ctx.actor.id : null,
            createdAt: at,
            updatedAt: at,
          },
        });
        await audit(tx, ctx, 'segment.save', 'segment', id, { name });
        return segmentView(tx, id);
      }),
    );
  },
});
