import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftProgramme, getProgramme, updateProgramme } from '../index.ts';
import { approved, launched } from '../testing/approved.ts';
import { type House, openHouse } from '../testing/house.ts';
import { accountId } from '../testing/seed.ts';
import { checkProgrammeFile, exportProgramme, importProgramme } from './index.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

test('a file goes out, is changed, and comes back as a draft whose approvals are void', async () => {
  const { id, version, design } = await approved(house);
  const out = await exportProgramme(house.as('viewer'), { id });
  expect(out).toMatchObject({ id, version, fileName: 'autumn.yaml' });
  expect(await checkProgrammeFile(house.as('viewer'), { text: out.text })).toMatchObject({
    broken: [],
    problems: [],
    id,
  });

  house.set('2026-03-18T09:00:00Z');
  const text = out.text.replace('priority: 100', 'priority: 200');
  await expect(importProgramme(house.engine, { text })).rejects.toMatchObject({ reason: 'not-a-person' });
  await expect(importProgramme(house.as('viewer'), { text })).rejects.toMatchObject({ code: 'forbidden' });
  expect(await importProgramme(house.as('dan'), { text })).toMatchObject({
    id,
    version: version + 1,
    created: false,
  });
  const view = await getProgramme(house.as('viewer'), { id });
  expect(view).toMatchObject({ state: 'draft', version: version + 1, contentHash: null });
  expect(view.design).toEqual({ ...design, priority: 200 });
  expect(view.approvals.every(({ standing }) => !standing)).toBe(true);
  expect(view.writers.map(({ id: writer }) => writer)).toContain('dan');

  // Whoever is slower is told.
  await expect(importProgramme(house.as('anna'), { text })).rejects.toMatchObject({
    reason: 'programme-changed',
  });
});

test('what is live is not changed by a file, but the file makes another', async () => {
  const { id, design } = await launched(house);
  const { text } = await exportProgramme(house.as('anna'), { name: 'Autumn' });
  await expect(importProgramme(house.as('anna'), { text })).rejects.toMatchObject({
    reason: 'programme-state',
  });
  const another = await importProgramme(house.as('anna'), { text, asNew: true });
  expect(another).toMatchObject({ version: 1, created: true });
  expect(another.id).not.toBe(id);
  const view = await getProgramme(house.as('anna'), { id: another.id });
  expect(view).toMatchObject({ state: 'draft', playbook: 'winBack', design });
});

test('of what is live a file moves the end: later as a proposal, sooner at once', async () => {
  const { id, version } = await launched(house, { endsAt: '2026-05-29T08:00:00Z' });
  const push = async (from: string, to: string) => {
    const { text } = await exportProgramme(house.as('anna'), { id });
    return importProgramme(house.as('anna'), { text: text.replace(from, to) });
  };
  expect(await push('2026-05-29', '2026-06-30')).toMatchObject({ id, created: false, end: 'proposed' });
  expect(await push('2026-05-29', '2026-04-30')).toMatchObject({ version: version + 2, end: 'moved' });
  const view = await getProgramme(house.as('viewer'), { id });
  expect(view).toMatchObject({ state: 'live', design: { endsAt: '2026-04-30T08:00:00.000Z' } });
});

test('a file is held against the house: its accounts, people and segments, and all that the editor says', async () => {
  const { id } = await approved(house, { audience: { accountIds: [accountId(0)] } });
  const { text } = await exportProgramme(house.as('anna'), { id });
  const lines = text.split('\n');
  const named = lines.findIndex((line) => line.includes(`${accountId(0)} # Account 0`));
  expect(named).toBeGreaterThan(0);
  const stranger = text.replaceAll(accountId(0), '01900000-0000-7000-8000-000000000000');
  const report = await checkProgrammeFile(house.as('anna'), { text: stranger });
  expect(report.broken).toMatchObject([{ line: named + 1, path: 'audience.accountIds.0' }]);
  await expect(importProgramme(house.as('anna'), { text: stranger })).rejects.toMatchObject({
    code: 'invalid',
    reason: 'programme-file-broken',
  });

  const contradicted = text.replace(/value: ['"]?10['"]?/, "value: '25'");
  expect(contradicted).not.toBe(text);
  const found = await checkProgrammeFile(house.as('anna'), { text: contradicted });
  const title = lines.findIndex((line) => line.includes('title: 10% off'));
  expect(found.problems).toMatchObject([
    { code: 'offerValueDiffers', severity: 'error', at: { language: 'en' }, line: title + 1 },
    { code: 'offerValueDiffers', severity: 'error', at: { language: 'af' } },
    { code: 'holdOutTooSmall', severity: 'hint' },
  ]);

  const silent = text.replace(/subject: We would like.*/, "subject: ''");
  const { problems } = await checkProgrammeFile(house.as('anna'), { text: silent });
  const [empty] = problems.filter(({ code }) => code === 'subjectEmpty');
  expect(empty).toMatchObject({
    severity: 'error',
    line: lines.findIndex((line) => line.includes('subject: We would')) + 1,
  });
});

test('a currency that there is not is refused in a file and in a change, with its place', async () => {
  const draft = await draftProgramme(house.as('anna'), { playbook: 'winBack', name: 'Autumn' });
  const { id, version, design } = draft;
  const { text } = await exportProgramme(house.as('anna'), { id });
  const message = 'is not the code of a currency in use, such as ZAR';
  const strange = text.replaceAll(/^( *)currency: ZAR$/gm, '$1currency: XXQ');
  const { broken } = await checkProgrammeFile(house.as('anna'), { text: strange });
  expect(broken).toMatchObject([
    { path: 'currency', message },
    { path: 'offers.0.currency', message },
  ]);
  await expect(importProgramme(house.as('anna'), { text: strange, asNew: true })).rejects.toMatchObject({
    reason: 'programme-file-broken',
  });
  const offers = design.offers.map((offer) => ({ ...offer, currency: 'XXQ' }));
  await expect(
    updateProgramme(house.as('anna'), { id, version, design: { ...design, offers } }),
  ).rejects.toMatchObject({ code: 'invalid', message: `design.offers.0.currency ${message}.` });
});
