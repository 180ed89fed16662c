import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type SegmentView, segmentViews } from './record.ts';

/** Every segment, by name. */
export const listSegments = defineVerb({
  name: 'segment.list',
  input: z.void(),
  run: ({ db }): Promise<SegmentView[]> => segmentViews(db.prisma),
});
