import { expect, test } from 'vitest';
import { unnamedCompany } from '../company/index.ts';
import { CampaignTags, campaignOf, checkCampaign } from './campaign-tags.ts';
import { canonicalProgramme } from './canonical.ts';
import { draftFromPlaybook } from './draft.ts';
import { winBack } from './playbooks/index.ts';
import type { ProgrammeSettings } from './settings.ts';

const house = { ...unnamedCompany, name: 'Berg & Vlei' };

function design(campaignTags: ProgrammeSettings['campaignTags'], name = 'Herfs 2026') {
  const settings = campaignTags === undefined ? {} : { settings: { campaignTags } };
  return draftFromPlaybook(winBack, { name, ...settings }, { currency: 'ZAR' });
}

function named(campaignSource: string | null) {
  const { sending, ...settings } = house.settings;
  return { ...house, settings: { ...settings, sending: { ...sending, campaignSource } } };
}

test('nothing is tagged unless somebody says so', () => {
  expect(design(undefined).settings.campaignTags).toBeUndefined();
  expect(campaignOf(design(undefined), house)).toBeNull();
  expect(campaignOf(design({ on: false, campaign: 'autumn' }), house)).toBeNull();
});

test('without words of its own the names of company and programme are the tags', () => {
  const tags = { on: true, campaign: null };
  expect(campaignOf(design(tags), house)).toEqual({ source: 'berg-vlei', campaign: 'herfs-2026' });
  const own = { ...tags, campaign: 'Autumn-26' };
  expect(campaignOf(design(own), named('newsletter'))).toEqual({
    source: 'newsletter',
    campaign: 'Autumn-26',
  });
});

test.each(['', 'two words', 'a&b', 'a/b', 'a_b', '{{ name }}', 'x'.repeat(101)])(
  '“%s” is no campaign',
  (campaign) => {
    expect(CampaignTags.safeParse({ on: true, campaign }).success).toBe(false);
  },
);

test('names of signs alone are one problem, as long as links are to be tagged', () => {
  const tags = { on: true, campaign: null };
  expect(checkCampaign(design(tags), house)).toEqual([]);
  expect(checkCampaign(design(tags, '!!!'), house)).toMatchObject([
    { code: 'tagUnnamed', severity: 'error', values: { tag: 'campaign' } },
  ]);
  expect(checkCampaign(design(tags, '!!!'), { ...house, name: '…' })).toMatchObject([
    { code: 'tagUnnamed', values: { tag: 'source' } },
  ]);
  expect(checkCampaign(design({ on: true, campaign: 'autumn' }, '!!!'), house)).toEqual([]);
  expect(checkCampaign(design({ on: false, campaign: null }, '!!!'), house)).toEqual([]);
});

test('the tags are approved, and what was approved without them stays approved', () => {
  const canonical = (tags: ProgrammeSettings['campaignTags']) => canonicalProgramme(design(tags), []);
  expect(canonical(undefined)).not.toContain('campaignTags');
  expect(canonical({ on: true, campaign: null })).not.toBe(canonical(undefined));
  expect(canonical({ on: true, campaign: 'a' })).not.toBe(canonical({ on: true, campaign: 'b' }));
});
