import type { ProgrammeDesign } from '@sleutel/domain/programme';
import type { Block } from '@sleutel/domain/template';
import { textOf } from '@sleutel/mailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getCompany, updateCompany } from '../company/index.ts';
import { previewContent, sendTestContent } from '../content/index.ts';
import { followLink } from '../message/index.ts';
import { writeTailoring } from '../tailoring/index.ts';
import { checkProgrammeFile, exportProgramme, importProgramme } from './file/index.ts';
import {
  approveProgramme,
  copyProgramme,
  draftProgramme,
  getProgramme,
  launchProgramme,
  type ProgrammeView,
  previewProgramme,
  submitProgramme,
} from './index.ts';
import { changed } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';
import { accountId, contactId } from './testing/seed.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 4 });
});
afterEach(() => house.close());

const SHOP = 'https://shop.example/wine?region=1#red';
const tagged = (step: string, campaign = 'autumn') =>
  `https://shop.example/wine?region=1&utm_source=berg-vlei-wholesale&utm_medium=email&utm_campaign=${campaign}&utm_content=${step}#red`;
const shop: Block = { type: 'button', label: 'Shop', target: { to: 'url', url: SHOP } };
const ON = { on: true, campaign: null };

type Settings = Partial<ProgrammeDesign['settings']>;

/** A win-back programme whose first e-mail leads to the shop, too, and is sent again by its second step. */
async function drafted(settings: Settings, name = 'Autumn'): Promise<ProgrammeView> {
  const view = await draftProgramme(house.as('anna'), {
    playbook: 'winBack',
    name,
    holdOutShare: 0,
    settings,
  });
  const { contents, sequence } = view.design;
  const opening = Object.fromEntries(
    Object.entries(contents['opening'] ?? {}).map(([language, content]) => [
      language,
      { ...content, blocks: [...content.blocks, shop] },
    ]),
  );
  const steps = sequence.steps.map((step) =>
    step.key === 'sendReminder' && step.type === 'email' ? { ...step, content: 'opening' } : step,
  );
  return changed(house, view, { contents: { opening }, sequence: { ...sequence, steps } });
}

const hashOf = async (id: string) => (await submitProgramme(house.as('anna'), { id })).contentHash ?? '';

async function launch({ id }: Pick<ProgrammeView, 'id'>): Promise<void> {
  const contentHash = await hashOf(id);
  await house.db.prisma.programmeAuthor.deleteMany();
  await approveProgramme(house.as('ben'), { id, side: 'sales', contentHash });
  await approveProgramme(house.as('cara'), { id, side: 'marketing', contentHash });
  await launchProgramme(house.as('anna'), { id });
  house.jobs.waiting = [];
}

/** What is sent from here on, each with its parts. */
async function sentAt(moment: string) {
  const before = house.handed.length;
  house.set(moment);
  await house.sweep();
  return house.handed
    .slice(before)
    .flatMap(({ messages }) => messages)
    .map(({ html, text }) => ({ html: textOf(html), text: textOf(text) }));
}

/** Where the button leads, in HTML and in text. */
function shopIn({ html, text }: { readonly html: string; readonly text: string }): string[] {
  const [, button = ''] = /href="([^"]*)"[^>]*>Shop</.exec(html) ?? [];
  const [, line = ''] = /Shop: (\S+)/.exec(text) ?? [];
  return [button.replaceAll('&amp;', '&'), line];
}

const head = { accountId: accountId(1), contactId: contactId(1) };

test('an e-mail leads to the tagged address, each step under its own key, and the preview shows just that', async () => {
  const view = await drafted({ campaignTags: ON, tracking: { links: false, opens: false } });
  const preview = await previewProgramme(house.as('viewer'), {
    id: view.id,
    step: 'sendOpening',
    recipient: head,
  });
  await launch(view);
  const first = await sentAt('2026-03-18T09:30:00Z');
  expect(first.length).toBeGreaterThan(1);
  for (const mail of first) expect(shopIn(mail)).toEqual([tagged('sendOpening'), tagged('sendOpening')]);
  expect(shopIn(preview)).toEqual(shopIn(first[0] ?? preview));
  const later = await sentAt('2026-03-26T09:30:00Z');
  expect(later.length).toBeGreaterThan(1);
  for (const mail of later) expect(shopIn(mail)).toEqual([tagged('sendReminder'), tagged('sendReminder')]);
  for (const { html, text } of [...first, ...later]) {
    expect(html).not.toMatch(/\/(?:u|preferences|offer)\/[^"]*utm_/);
    expect(text).not.toMatch(/\/(?:u|preferences|offer)\/\S*utm_/);
  }
});

test('a click that is learned from ends at the tagged address', async () => {
  await launch(await drafted({ campaignTags: { on: true, campaign: 'Spring-26' } }));
  const [mail] = await sentAt('2026-03-18T09:30:00Z');
  if (!mail) throw new Error('nothing was sent');
  const links = shopIn(mail);
  expect(new Set(links).size).toBe(1);
  const [, token = ''] = /^https:\/\/house\.example\/r\/(.+)$/.exec(links[0] ?? '') ?? [];
  const { url } = await followLink(house.engine, { token, method: 'GET', headers: {} });
  expect(url).toBe(tagged('sendOpening', 'Spring-26'));
});

test('without the switch links lead where they were written to', async () => {
  const tracking = { links: false, opens: false };
  await launch(await drafted({ tracking }));
  const off = await drafted({ tracking, campaignTags: { on: false, campaign: 'autumn' } }, 'Off');
  const preview = await previewProgramme(house.as('viewer'), {
    id: off.id,
    step: 'sendOpening',
    recipient: head,
  });
  for (const mail of [preview, ...(await sentAt('2026-03-18T09:30:00Z'))]) {
    expect(shopIn(mail)).toEqual([SHOP, SHOP]);
  }
});

test('a test and what one account reads instead are tagged as well', async () => {
  const { id: programmeId } = await drafted({ campaignTags: ON });
  await writeTailoring(house.as('anna'), {
    programmeId,
    accountId: head.accountId,
    key: 'opening',
    language: 'en',
    slot: 'opening',
    blocks: [{ ...shop, type: 'button', label: 'Yours' }],
    version: null,
  });
  const choice = { programmeId, key: 'opening', recipient: head };
  await sendTestContent(house.as('anna'), choice);
  const preview = await previewContent(house.as('viewer'), choice);
  const [message] = house.handed[0]?.messages ?? [];
  if (!message) throw new Error('no test was sent');
  expect(textOf(message.text)).toBe(preview.text);
  expect(preview.text).toContain(`Yours: ${tagged('sendOpening')}\n`);
});

test('the tags are part of what is approved: the switch, the campaign, and the names they are made of', async () => {
  const { id } = await drafted({ campaignTags: ON });
  const hashes = [await hashOf(id)];
  const change = async (changes: Partial<ProgrammeDesign>) => {
    await changed(house, await getProgramme(house.as('dan'), { id }), changes);
    hashes.push(await hashOf(id));
  };
  const { settings } = (await getProgramme(house.as('dan'), { id })).design;
  await change({ name: 'Winter' });
  await change({ settings: { ...settings, campaignTags: { on: true, campaign: 'spring' } } });
  await change({ settings: { ...settings, campaignTags: { on: false, campaign: 'spring' } } });
  await change({ settings: { ...settings, campaignTags: { on: true, campaign: 'spring' } } });
  expect(hashes.pop()).toBe(hashes[2]);
  const { sending } = (await getCompany(house.as('admin'), {})).settings;
  await updateCompany(house.as('admin'), {
    settings: { sending: { ...sending, campaignSource: 'letters' } },
  });
  await change({});
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('what is live goes on as it was approved, whatever the company is called since', async () => {
  const { id } = await drafted({ campaignTags: ON, tracking: { links: false, opens: false } });
  await launch({ id });
  await updateCompany(house.as('admin'), { name: 'Another name' });
  const preview = await previewProgramme(house.as('viewer'), { id, step: 'sendOpening', recipient: head });
  for (const mail of [preview, ...(await sentAt('2026-03-18T09:30:00Z'))]) {
    expect(shopIn(mail)).toEqual([tagged('sendOpening'), tagged('sendOpening')]);
  }
});

test('a copy and a file keep the switch; the name of a copy is a campaign of its own', async () => {
  const { id, design } = await drafted({ campaignTags: ON });
  const copy = await copyProgramme(house.as('dan'), { id, name: 'Winter 2027' });
  expect(copy.design.settings.campaignTags).toEqual(ON);
  const preview = await previewProgramme(house.as('viewer'), {
    id: copy.id,
    step: 'sendOpening',
    recipient: head,
  });
  expect(shopIn(preview)).toEqual([
    tagged('sendOpening', 'winter-2027'),
    tagged('sendOpening', 'winter-2027'),
  ]);
  const { text } = await exportProgramme(house.as('anna'), { id });
  const another = await importProgramme(house.as('anna'), { text, asNew: true });
  expect((await getProgramme(house.as('anna'), { id: another.id })).design).toEqual(design);
});

test('a campaign that is none is said at its place, and so is a name that makes none', async () => {
  const { id, design } = await drafted({ campaignTags: { on: true, campaign: 'autumn' } });
  const { text } = await exportProgramme(house.as('anna'), { id });
  const line = text.split('\n').findIndex((each) => each.includes('campaign: autumn')) + 1;
  const wrong = text.replace('campaign: autumn', 'campaign: two words');
  expect((await checkProgrammeFile(house.as('anna'), { text: wrong })).broken).toMatchObject([
    { line, path: 'settings.campaignTags.campaign', message: 'may have letters, digits and hyphens only' },
  ]);
  const unnamed = text.replace('campaign: autumn', 'campaign: null').replace('name: Autumn', 'name: "!!!"');
  const { problems } = await checkProgrammeFile(house.as('anna'), { text: unnamed });
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'tagUnnamed', line: line - 2 },
  ]);
  await changed(house, await getProgramme(house.as('dan'), { id }), {
    name: '!!!',
    settings: { ...design.settings, campaignTags: ON },
  });
  await expect(submitProgramme(house.as('anna'), { id })).rejects.toMatchObject({
    reason: 'programme-problems',
    detail: { problems: [{ code: 'tagUnnamed' }] },
  });
});
