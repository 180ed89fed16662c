import { isDeepStrictEqual } from 'node:util';
import { SegmentDesign } from '@sleutel/domain/segment';
import { z } from 'zod';
import { audit, defineVerb, ServiceError, seeingOthers } from '../core/index.ts';
import { refuseTakenName } from './name.ts';
import { refuseRunning, reopenProgrammes } from './programmes.ts';
import { type SegmentView, segmentView } from './record.ts';

const Input = SegmentDesign.extend({
  id: z.uuid(),
  /** The version the change was made on: whoever was slower is told instead of overwriting. */
  version: z.int(),
});

/**
 * Changes a segment. Other rules mean other recipients: programmes that wait for their approval by it become drafts
 * again, and while one of them runs the rules stay as they were approved.
 */
export const updateSegment = defineVerb({
  name: 'segment.update',
  input: Input,
  run: async (ctx, { id, version, name, note, rules }): Promise<SegmentView> =>
    seeingOthers(() =>
      ctx.db.prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM segments WHERE id = ${id}::uuid FOR UPDATE`;
        const before = await segmentView(tx, id);
        if (before.version !== version) throw changed(before.version);
        await refuseTakenName(tx, name, id);
        const rulesChange = !isDeepStrictEqual(before.rules, rules);
        if (rulesChange) {
          refuseRunning(before);
          await reopenProgrammes(tx, id, ctx.actor.id, ctx.now());
        }
        await tx.segment.update({
          where: { id },
          data: { name, note, rules, version: { increment: 1 }, updatedAt: ctx.now() },
        });
        await audit(tx, ctx, 'segment.update', 'segment', id, detailOf(before, { name, rulesChange }));
        return segmentView(tx, id);
      }),
    ),
});

function changed(version: number): ServiceError {
  const message = 'Somebody else changed the segment meanwhile.';
  return new ServiceError('conflict', 'segment-changed', message, { version });
}

function detailOf(before: SegmentView, after: { readonly name: string; readonly rulesChange: boolean }) {
  const kept = after.rulesChange ? { rules: before.rules } : {};
  return { before: { name: before.name, ...kept }, after: { name: after.name } };
}
