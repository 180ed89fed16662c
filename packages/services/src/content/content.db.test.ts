import { addressOf } from '@sleutel/domain/message';
import type { TemplateContent } from '@sleutel/domain/template';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { suppress } from '../consent/index.ts';
import {
  approveRevision,
  getProgramme,
  reviseProgramme,
  submitRevision,
  updateRevision,
} from '../programme/index.ts';
import { approved, changed, launched, submitted } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { getContent, previewContent, sendTestContent, writeContent } from './index.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 4 });
});
afterEach(() => house.close());

const key = 'opening';

async function english(programmeId: string) {
  const { versions } = await getContent(house.as('viewer'), { programmeId, key });
  const found = versions.find(({ language }) => language === 'en');
  if (!found?.content) throw new Error('not written');
  return { content: found.content, revision: found.revision };
}

function renamed(content: TemplateContent, subject: string): TemplateContent {
  return { ...content, subject };
}

test('a change is made on a revision, voids the approvals and keeps its writer from approving', async () => {
  const { id: programmeId } = await approved(house);
  house.set('2026-03-18T09:00:00Z');
  const { content, revision } = await english(programmeId);
  const write = (subject: string) =>
    writeContent(house.as('dan'), {
      programmeId,
      key,
      language: 'en',
      content: renamed(content, subject),
      revision,
    });
  const view = await write('Another subject');
  expect(view.versions[0]).toMatchObject({ content: { subject: 'Another subject' }, writtenBy: 'dan' });
  await expect(write('A third')).rejects.toMatchObject({ code: 'conflict', reason: 'content-changed' });
  expect(await getProgramme(house.as('anna'), { id: programmeId })).toMatchObject({
    state: 'draft',
    contentHash: null,
    writers: [{ id: 'dan' }],
  });
});

test('who does not mean to open what was submitted meanwhile is told, and its approvals stand', async () => {
  const { id: programmeId, contentHash } = await submitted(house);
  const { content, revision } = await english(programmeId);
  const change = { programmeId, key, language: 'en', revision, content: renamed(content, 'One') } as const;
  await expect(writeContent(house.as('anna'), { ...change, reopen: false })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'programme-submitted',
  });
  expect(await getProgramme(house.as('anna'), { id: programmeId })).toMatchObject({
    state: 'inReview',
    contentHash,
  });
  await writeContent(house.as('anna'), change);
  const again = await english(programmeId);
  const next = { ...change, revision: again.revision, content: renamed(content, 'Two'), reopen: false };
  expect((await writeContent(house.as('anna'), next)).versions[0]?.content?.subject).toBe('Two');
});

test('writing again before it is compiled keeps one row; a compiled version stays as it was', async () => {
  const { id: programmeId } = await submitted(house);
  for (const subject of ['One', 'Two', 'Three']) {
    const { content, revision } = await english(programmeId);
    await writeContent(house.as('anna'), {
      programmeId,
      key,
      language: 'en',
      content: renamed(content, subject),
      revision,
    });
  }
  const rows = await house.db.prisma.template.findMany({
    where: { programmeId, key, language: 'en' },
    orderBy: { version: 'asc' },
  });
  expect(rows.map(({ version, current, hash }) => ({ version, current, compiled: hash !== null }))).toEqual([
    { version: 1, current: false, compiled: true },
    { version: 2, current: true, compiled: false },
  ]);
});

test('problems and hints come with their place; what runs is not changed any more', async () => {
  const { id: programmeId } = await submitted(house);
  const { content, revision } = await english(programmeId);
  const odd: TemplateContent = {
    ...content,
    subject: 'RE: {{ contact.firstName }}!!',
    blocks: [{ type: 'heading', level: 2, text: '{{ order.amount }}' }],
  };
  const view = await writeContent(house.as('anna'), {
    programmeId,
    key,
    language: 'en',
    content: odd,
    revision,
  });
  expect(view.problems.map(({ code }) => code)).toEqual([
    'fallbackMissing',
    'subjectMarks',
    'subjectFakeReply',
    'variableOutsideLoop',
    'headingOrder',
  ]);
  const live = await launched(house, {}, 'Live');
  const running = await getContent(house.as('anna'), { programmeId: live.id, key });
  expect(running.editable).toBe(false);
  await expect(
    writeContent(house.as('anna'), {
      programmeId: live.id,
      key,
      language: 'en',
      content: odd,
      revision: running.versions[0]?.revision ?? null,
    }),
  ).rejects.toMatchObject({ reason: 'programme-state' });
});

test('a word changed in a revision that is in review voids its approval; what runs stays approved', async () => {
  const live = await launched(house);
  const { revision } = await reviseProgramme(house.as('anna'), { id: live.id });
  if (!revision) throw new Error('no revision');
  const { sequence, contents } = revision.design;
  const steps = sequence.steps.map((step) =>
    step.key === 'sendOpening' ? { ...step, content: 'hello' } : step,
  );
  await updateRevision(house.as('anna'), {
    id: live.id,
    edition: revision.edition,
    sequence: { ...sequence, steps },
    contents: { ...contents, hello: contents[key] ?? {} },
  });
  const before = (await submitRevision(house.as('anna'), { id: live.id })).revision?.contentHash ?? '';
  await approveRevision(house.as('ben'), { id: live.id, side: 'sales', contentHash: before });
  const hello = { programmeId: live.id, key: 'hello', language: 'en' as const };
  const { versions, editable } = await getContent(house.as('viewer'), hello);
  const { content, revision: at } = versions[0] ?? {};
  if (!content || !at || !editable) throw new Error('not to be written');
  await writeContent(house.as('dan'), {
    ...hello,
    content: renamed(content, 'Said otherwise'),
    revision: at,
  });
  const after = await getProgramme(house.as('viewer'), { id: live.id });
  expect(after).toMatchObject({ state: 'live', contentHash: live.contentHash });
  expect(after.revision).toMatchObject({ state: 'draft', contentHash: null, approvals: [] });
  await expect(
    approveRevision(house.as('cara'), { id: live.id, side: 'marketing', contentHash: before }),
  ).rejects.toMatchObject({ reason: 'approval-changed' });
});

test('a test goes to whoever asks, marked, counted nowhere, and never to a suppressed address', async () => {
  const { id: programmeId } = await submitted(house);
  const recipient = { accountId: accountId(0), contactId: contactId(0) };
  const sent = await sendTestContent(house.as('anna'), { programmeId, key, recipient });
  expect(sent).toMatchObject({ to: 'anna@house.example', transport: 'outbox' });
  const [batch] = house.handed;
  const [message] = batch?.messages ?? [];
  expect(addressOf(message?.to ?? '')).toBe('anna@house.example');
  expect(message?.subject).toMatch(/^\[Toets\] Ons wil graag weer aan Account 0 lewer/);
  expect(message?.headers).toMatchObject({ 'X-Sleutel-Test': 'yes' });
  const preview = await previewContent(house.as('viewer'), { programmeId, key, recipient });
  expect(message?.html).toBe(preview.html);
  expect(await house.db.prisma.message.count()).toBe(0);
  expect(await house.db.prisma.offerCode.count()).toBe(0);
  const entries = await house.db.prisma.auditEntry.findMany({ where: { verb: 'content.sendTest' } });
  expect(entries).toMatchObject([{ actor: 'anna', detail: { outcome: 'accepted', language: 'af' } }]);
  await suppress(house.db.pool, house.engine.appSecret, {
    address: 'Anna@house.example',
    reason: 'complained',
    messageId: null,
    at: new Date(),
  });
  await expect(sendTestContent(house.as('anna'), { programmeId, key })).rejects.toMatchObject({
    reason: 'test-suppressed',
  });
  await expect(sendTestContent(house.as('viewer'), { programmeId, key })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(house.handed).toHaveLength(1);
});

test('an e-mail that is not right yet is drawn as far as it can be, with what is wrong, and never sent', async () => {
  const { id: programmeId, version } = await submitted(house);
  const view = await getProgramme(house.as('anna'), { id: programmeId });
  expect(view.version).toBe(version);
  const choice = { programmeId, key, recipient: { accountId: accountId(0), contactId: contactId(0) } };
  const right = await previewContent(house.as('viewer'), choice);
  expect(right).toMatchObject({ problems: [], preheader: expect.stringMatching(/./) });
  expect(right.preheader).not.toContain('{{');

  await changed(house, view, { offers: [] });
  const { content, revision } = await english(programmeId);
  const subject = '{{ account.name }}, {{ account.nickname }}';
  await writeContent(house.as('dan'), {
    programmeId,
    key,
    language: 'en',
    content: renamed(content, subject),
    revision,
  });
  const drawn = await previewContent(house.as('viewer'), { ...choice, language: 'en' });
  expect(drawn.subject).toBe('Account 0, [account.nickname]');
  expect(drawn.html).toContain('used to order from us regularly');
  expect(drawn.problems.map(({ code }) => code)).toEqual(['variableUnknown', 'offerAbsent']);
  await expect(sendTestContent(house.as('anna'), { ...choice, language: 'en' })).rejects.toMatchObject({
    reason: 'content-problems',
  });
  expect(house.handed).toHaveLength(0);
});
