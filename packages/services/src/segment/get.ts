import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type SegmentView, segmentView } from './record.ts';

/** One segment: its rules, and the programmes that name it. */
export const getSegment = defineVerb({
  name: 'segment.get',
  input: z.object({ id: z.uuid() }),
  run: ({ db }, { id }): Promise<SegmentView> => segmentView(db.prisma, id),
});
