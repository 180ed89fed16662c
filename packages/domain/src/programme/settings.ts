import { z } from 'zod';
import { OwnSending } from '../company/index.ts';
import { ConsentPolicy, MARKETING, Topic } from '../consent/index.ts';
import { Reentry, StopRule } from '../enrolment/index.ts';
import { CampaignTags } from './campaign-tags.ts';

const stopRules = z.array(StopRule);
/** Who writes to accounts that have no manager of their own; null: such accounts are left out. */
const fallbackManagerId = z.string().min(1).nullable();

/** Takes accounts in though they are under way in another programme; the pressure caps hold for both together. */
const besideOthers = z.boolean();

/** Whether clicks and looks are learned from links and a pixel of our own. */
export const Tracking = z.strictObject({ links: z.boolean(), opens: z.boolean() });
export type Tracking = z.infer<typeof Tracking>;

/** How a programme treats its recipients, beyond its sequence. */
export const ProgrammeSettings = z.strictObject({
  topic: Topic.default(MARKETING),
  consentPolicy: ConsentPolicy.default('granted'),
  stopRules: stopRules.default([...StopRule.options]),
  fallbackManagerId: fallbackManagerId.default(null),
  besideOthers: besideOthers.default(false),
  tracking: Tracking.default({ links: true, opens: true }),
  /** Whether people who are through may enter again; never where it says nothing. */
  reentry: Reentry.optional(),
  /** Tags by which web analytics tell who came from its e-mails; none where it says nothing. */
  campaignTags: CampaignTags.optional(),
  /** Quiet hours and caps of its own, within the company's. */
  sending: OwnSending.optional(),
});
export type ProgrammeSettings = z.infer<typeof ProgrammeSettings>;

/** What is changed in the settings; what is left out stays. */
export const SettingsChanges = z
  .strictObject({
    topic: Topic,
    consentPolicy: ConsentPolicy,
    stopRules,
    fallbackManagerId,
    besideOthers,
    tracking: Tracking,
    reentry: Reentry,
    campaignTags: CampaignTags,
    sending: OwnSending,
  })
  .partial();
export type SettingsChanges = z.infer<typeof SettingsChanges>;
