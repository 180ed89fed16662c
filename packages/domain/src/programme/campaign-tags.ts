import { z } from 'zod';
import type { Company } from '../company/index.ts';
import { TagWord, tagWordOf } from '../template/index.ts';
import type { ProgrammeDesign } from './design.ts';
import { type ProgrammeProblem, problem } from './problem.ts';

/** Whether links to the web say which campaign they belong to; `campaign` null: the programme's name as one word. */
export const CampaignTags = z.strictObject({
  on: z.boolean(),
  campaign: TagWord.nullable().default(null),
});
export type CampaignTags = z.infer<typeof CampaignTags>;

/** What all e-mails of a programme have in common in their links. */
export interface Campaign {
  readonly source: string;
  readonly campaign: string;
}

type House = Pick<Company, 'name' | 'settings'>;

/** The source that a company's links name: its own word, else one made of its name. */
export function sourceOf({ name, settings }: House): string {
  return settings.sending.campaignSource ?? tagWordOf(name);
}

/** What links are tagged with; null where they are not, or where there is no word to do it with. */
export function campaignOf(
  { name, settings }: Pick<ProgrammeDesign, 'name' | 'settings'>,
  house: House,
): Campaign | null {
  const { campaignTags } = settings;
  if (!campaignTags?.on) return null;
  const [source, campaign] = [sourceOf(house), campaignTags.campaign ?? tagWordOf(name)];
  return source === '' || campaign === '' ? null : { source, campaign };
}

/** A name of signs alone makes no word, so that somebody has to say one. */
export function checkCampaign(design: ProgrammeDesign, house: House): ProgrammeProblem[] {
  if (!design.settings.campaignTags?.on || campaignOf(design, house) !== null) return [];
  return [problem('tagUnnamed', {}, { tag: sourceOf(house) === '' ? 'source' : 'campaign' })];
}
