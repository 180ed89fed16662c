import type { Block } from '@sleutel/domain/template';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getContent, previewContent, writeContent } from '../content/index.ts';
import {
  approveProgramme,
  draftProgramme,
  getProgramme,
  launchProgramme,
  submitProgramme,
} from '../programme/index.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { writeTailoring } from '../tailoring/index.ts';
import { thawAll } from './index.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 3 });
});
afterEach(() => house.close());

const key = 'opening';
const say = (text: string): Block[] => [{ type: 'paragraph', text: [{ text }] }];

async function draft(): Promise<string> {
  return (await draftProgramme(house.as('anna'), { playbook: 'winBack', name: 'Own', holdOutShare: 0 })).id;
}

/** The English opening as these blocks alone. */
async function write(programmeId: string, blocks: Block[]): Promise<void> {
  const { versions } = await getContent(house.as('viewer'), { programmeId, key });
  const { content, revision } = versions.find(({ language }) => language === 'en') ?? {};
  if (!content) throw new Error('not written');
  const rewritten = { ...content, blocks };
  await writeContent(house.as('dan'), {
    programmeId,
    key,
    language: 'en',
    content: rewritten,
    revision: revision ?? null,
  });
}

/** What each account reads first, from the approval to the message. */
async function openings(id: string): Promise<string[]> {
  const contentHash = (await submitProgramme(house.as('anna'), { id })).contentHash ?? '';
  await approveProgramme(house.as('ben'), { id, side: 'sales', contentHash });
  await approveProgramme(house.as('cara'), { id, side: 'marketing', contentHash });
  await launchProgramme(house.as('anna'), { id });
  house.set('2026-03-18T09:30:00Z');
  await house.sweep();
  const stored = await house.db.prisma.message.findMany({ orderBy: { accountId: 'asc' } });
  return (await thawAll(house.db.pool, stored)).map(({ text }) => text);
}

async function fill(): Promise<void> {
  const { account, contact } = house.db.prisma;
  await account.update({
    where: { id: accountId(1) },
    data: { fields: { 'Contract number': 'K-77 & co', tables: 12 } },
  });
  await contact.update({
    where: { id: contactId(1) },
    data: { fields: { salutation: 'Prof.', empty: '  ' } },
  });
  await contact.update({ where: { id: contactId(0) }, data: { fields: { salutation: '   ' } } });
}

test('an e-mail says what a field of the account and of the person holds, else what stands in for it', async () => {
  await fill();
  const id = await draft();
  await write(id, [
    ...say(
      'Good day {{ contact.fields.salutation | default: "reader" }}, {{ account.fields["Contract number"] | default: "no contract" }}',
    ),
    {
      type: 'paragraph',
      text: [{ text: 'You hired {{ account.fields.tables }} tables' }],
      showIf: { kind: 'known', what: 'account.fields["tables"]' },
    },
  ]);
  const texts = await openings(id);
  expect(texts.flatMap((text) => /Good day .*/.exec(text)?.[0] ?? [])).toEqual([
    'Good day reader, no contract',
    'Good day Prof., K-77 & co',
  ]);
  expect(texts.map((text) => text.includes('You hired 12 tables'))).toEqual([false, true, false]);
});

test('words of one account may name a field where those of all others name none', async () => {
  await fill();
  const programmeId = await draft();
  const place = { accountId: accountId(1), key, language: 'en', slot: 'opening' } as const;
  await writeTailoring(house.as('anna'), {
    ...place,
    programmeId,
    blocks: say('About {{ account.fields["Contract number"] | default: "nothing" }}'),
    version: null,
  });
  const texts = await openings(programmeId);
  expect(texts.map((text) => /About .*/.exec(text)?.[0] ?? null)).toEqual([null, 'About K-77 & co', null]);
});

test('a preview shows the fields of whoever it is drawn for', async () => {
  await fill();
  const id = await draft();
  await write(id, say('Dear {{ contact.fields.salutation | default: "reader" }}'));
  const drawn = async (index: number) => {
    const recipient = { accountId: accountId(index), contactId: contactId(index) };
    return (await previewContent(house.as('viewer'), { programmeId: id, key, language: 'en', recipient }))
      .text;
  };
  expect(await drawn(1)).toContain('Dear Prof.');
  expect(await drawn(0)).toContain('Dear reader');
});

test('a field that nobody has keeps the e-mail from being submitted, in its words and in those of one account', async () => {
  const id = await draft();
  await write(id, say('Dear {{ contact.fields.salutation | default: "reader" }}'));
  const found = async () => {
    const { problems } = await getProgramme(house.as('viewer'), { id });
    return problems.flatMap(({ code, values }) => (code === 'fieldUnknown' ? [values['field']] : []));
  };
  expect(await found()).toEqual(['salutation']);
  const { problems } = await getContent(house.as('viewer'), { programmeId: id, key });
  expect(problems.map(({ code }) => code)).toContain('fieldUnknown');
  await expect(submitProgramme(house.as('anna'), { id })).rejects.toMatchObject({ code: 'refused' });
  await fill();
  expect(await found()).toEqual([]);
  const place = { accountId: accountId(1), key, language: 'en', slot: 'opening' } as const;
  const blocks = say('About {{ account.fields.Contract | default: "nothing" }}');
  await writeTailoring(house.as('anna'), { ...place, programmeId: id, blocks, version: null });
  expect(await found()).toEqual(['Contract']);
});
