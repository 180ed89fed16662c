import type { Block } from '@sleutel/domain/template';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getContent, previewContent, writeContent } from '../content/index.ts';
import { thawAll } from '../message/index.ts';
import { approveProgramme, getProgramme, launchProgramme, submitProgramme } from '../programme/index.ts';
import { approved, submitted } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { listTailorings, removeTailoring, writeTailoring } from './index.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 4 });
});
afterEach(() => house.close());

const say = (text: string): Block[] => [{ type: 'paragraph', text: [{ text }] }];
const place = { accountId: accountId(1), key: 'opening', language: 'en', slot: 'opening' } as const;
const own = say('We met at the fair, {{ account.name }}.');

function write(programmeId: string, blocks: Block[] = own, version: number | null = null) {
  return writeTailoring(house.as('anna'), { ...place, programmeId, blocks, version });
}

async function hashOf(id: string) {
  return (await submitProgramme(house.as('anna'), { id })).contentHash ?? '';
}

test('one account reads its own opening, all others the common one, from decision to message', async () => {
  const { id } = await submitted(house, { holdOutShare: 0 });
  await write(id);
  const contentHash = await hashOf(id);
  await approveProgramme(house.as('ben'), { id, side: 'sales', contentHash });
  await approveProgramme(house.as('cara'), { id, side: 'marketing', contentHash });
  await launchProgramme(house.as('anna'), { id });
  house.set('2026-03-18T09:30:00Z');
  await house.sweep();
  const stored = await house.db.prisma.message.findMany({ orderBy: { accountId: 'asc' } });
  const bodies = await thawAll(house.db.pool, stored);
  const messages = stored.map((message, index) => ({ ...message, text: bodies[index]?.text ?? '' }));
  expect(messages.length).toBeGreaterThan(2);
  const tailored = messages.filter(({ text }) => text.includes('We met at the fair, Account 1.'));
  expect(tailored.map((each) => each.accountId)).toEqual([accountId(1)]);
  expect(tailored[0]?.text).not.toContain('used to order from us regularly');
  const template = await house.db.prisma.template.findUnique({
    where: { id: tailored[0]?.templateId ?? '' },
  });
  expect(template).toMatchObject({ accountId: accountId(1), current: true });
  expect(
    messages.filter((each) => each.text.includes('used to order from us regularly')).length,
  ).toBeGreaterThan(0);
});

test('what an account reads is approved: it changes the hash, and any change of it voids the approvals', async () => {
  const { id, contentHash } = await approved(house);
  const [row] = await write(id);
  expect(await getProgramme(house.as('anna'), { id })).toMatchObject({ state: 'draft', contentHash: null });
  const withOwn = await hashOf(id);
  expect(withOwn).not.toBe(contentHash);
  await write(id, say('Other words.'), row?.version ?? 0);
  const withOther = await hashOf(id);
  expect(withOther).not.toBe(withOwn);
  const [changed] = await listTailorings(house.as('viewer'), { programmeId: id });
  await removeTailoring(house.as('anna'), { id: changed?.id ?? '', version: changed?.version ?? 0 });
  expect(await hashOf(id)).toBe(contentHash);
  await expect(
    removeTailoring(house.as('anna'), { id: changed?.id ?? '', version: 1 }),
  ).rejects.toMatchObject({ code: 'notFound' });
});

test('a tailored e-mail changed behind the approval’s back cannot be launched', async () => {
  const { id } = await submitted(house);
  await write(id);
  const contentHash = await hashOf(id);
  await approveProgramme(house.as('ben'), { id, side: 'sales', contentHash });
  await approveProgramme(house.as('cara'), { id, side: 'marketing', contentHash });
  await house.db.prisma.template.updateMany({
    where: { accountId: accountId(1) },
    data: { html: 'x', hash: '0'.repeat(64) },
  });
  await expect(launchProgramme(house.as('anna'), { id })).rejects.toMatchObject({ reason: 'not-approved' });
});

test('a change of the common part says where it is hidden; confirming it is enough', async () => {
  const { id: programmeId } = await submitted(house);
  await write(programmeId);
  const { versions } = await getContent(house.as('anna'), { programmeId, key: 'opening' });
  const version = versions.find(({ language }) => language === 'en');
  const blocks = version?.content?.blocks.map((block, index) =>
    index === 1 ? { type: 'paragraph' as const, text: [{ text: 'A new common opening.' }] } : block,
  );
  await writeContent(house.as('anna'), {
    programmeId,
    key: 'opening',
    language: 'en',
    content: { subject: 'S', preheader: 'P', blocks: blocks ?? [] },
    revision: version?.revision ?? null,
  });
  const codes = async () =>
    (await getProgramme(house.as('anna'), { id: programmeId })).problems.map(
      ({ code, at }) => `${code} ${at.account ?? ''}`,
    );
  expect(await codes()).toContain(`tailoredHides ${accountId(1)}`);
  const [row] = await listTailorings(house.as('viewer'), { programmeId });
  expect(row).toMatchObject({ state: 'hides', common: [{ text: [{ text: 'A new common opening.' }] }] });
  await write(programmeId, own, row?.version ?? 0);
  expect(await codes()).not.toContain(`tailoredHides ${accountId(1)}`);
});

test('the rules hold for it: unknown variables, versions, and who may', async () => {
  const { id: programmeId } = await submitted(house);
  await write(programmeId, say('{{ contact.shoeSize }}'));
  const { problems } = await getProgramme(house.as('anna'), { id: programmeId });
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'variableUnknown', at: { account: accountId(1), content: 'opening' } },
  ]);
  await expect(submitProgramme(house.as('anna'), { id: programmeId })).rejects.toMatchObject({
    reason: 'programme-problems',
  });
  await expect(write(programmeId, own, null)).rejects.toMatchObject({ reason: 'tailoring-changed' });
  await expect(
    writeTailoring(house.as('viewer'), { ...place, programmeId, blocks: own, version: 1 }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  await write(programmeId, own, 1);
  const recipient = { accountId: accountId(1), contactId: contactId(1) };
  const preview = await previewContent(house.as('viewer'), {
    programmeId,
    key: 'opening',
    recipient,
    language: 'en',
  });
  expect(preview).toMatchObject({ tailored: true });
  expect(preview.text).toContain('We met at the fair, Account 1.');
});
