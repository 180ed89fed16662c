import { z } from 'zod';
import { SegmentRules } from './rules.ts';

/** What people write of a segment. */
export const SegmentDesign = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** What it is for, in the words of whoever made it. */
  note: z.string().trim().max(500).default(''),
  rules: SegmentRules,
});
export type SegmentDesign = z.infer<typeof SegmentDesign>;
