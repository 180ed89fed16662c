import { z } from 'zod';
import { ConsentPolicy, MARKETING, Topic } from '../consent/index.ts';
import { StopRule } from '../enrolment/index.ts';

/** How a programme treats its recipients, beyond its sequence. */
export const ProgrammeSettings = z.strictObject({
  topic: Topic.default(MARKETING),
  consentPolicy: ConsentPolicy.default('granted'),
  stopRules: z.array(StopRule).default([...StopRule.options]),
  /** Who writes to accounts that have no manager of their own; null: such accounts are left out. */
  fallbackManagerId: z.string().min(1).nullable().default(null),
});
export type ProgrammeSettings = z.infer<typeof ProgrammeSettings>;
