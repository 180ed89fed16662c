import { afterEach, beforeEach, expect, test } from 'vitest';
import { getToday } from '../today/index.ts';
import {
  approveProgramme,
  getProgramme,
  launchProgramme,
  listProgrammeComments,
  programmeAudience,
  rejectProgramme,
  resolveProgrammeComment,
  submitProgramme,
} from './index.ts';
import { approved, changed, submitted } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';
import { contactId } from './testing/seed.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

test('a playbook becomes a programme without problems, for those whom it may write to', async () => {
  const view = await submitted(house, { audience: { maxAccounts: 5 } });
  expect(view).toMatchObject({ state: 'inReview', problems: [], writers: [{ id: 'anna' }] });
  const audience = await programmeAudience(house.as('viewer'), { id: view.id });
  expect(audience).toMatchObject({ total: 5, accounts: 5, people: 5 });
  expect(audience.items[0]).toMatchObject({
    account: { name: 'Account 0', valueAtRisk: '1000.000000', cell: 'AX' },
    manager: { id: 'ben' },
    people: [{ contactId: contactId(0), language: 'af' }],
    peopleLeftOut: [{ contactId: contactId(0, 'clerk'), reason: 'beyondPerAccount' }],
  });
});

test('two people, one of each side, who did not write it', async () => {
  const { id, contentHash } = await submitted(house);
  const hash = contentHash ?? '';
  const approval = (user: Parameters<House['as']>[0], side: 'sales' | 'marketing', wanted = hash) =>
    approveProgramme(house.as(user), { id, side, contentHash: wanted });
  await expect(approval('anna', 'marketing')).rejects.toMatchObject({ reason: 'approval-ownWork' });
  await expect(approval('ben', 'marketing')).rejects.toMatchObject({ reason: 'approval-notForSide' });
  await expect(approval('ben', 'sales', 'other')).rejects.toMatchObject({ reason: 'approval-changed' });
  await expect(approval('viewer', 'sales')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(
    approveProgramme(house.engine, { id, side: 'sales', contentHash: hash }),
  ).rejects.toMatchObject({
    reason: 'not-a-person',
  });
  expect(await approval('admin', 'sales')).toMatchObject({ state: 'inReview' });
  await expect(approval('admin', 'marketing')).rejects.toMatchObject({ reason: 'approval-otherSide' });
  expect(await approval('cara', 'marketing')).toMatchObject({ state: 'approved' });
});

test('of two who approve the same side at once, one is told that it is done', async () => {
  const { id, contentHash } = await submitted(house);
  const both = await Promise.allSettled(
    (['ben', 'dan'] as const).map((user) =>
      approveProgramme(house.as(user), { id, side: 'sales', contentHash: contentHash ?? '' }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('any edit voids both approvals, and only the last writer is kept from approving', async () => {
  const before = await approved(house);
  house.set('2026-03-18T09:00:00Z');
  const edited = await changed(house, before, { holdOutShare: 0.2 });
  expect(edited).toMatchObject({ state: 'draft', contentHash: null, writers: [{ id: 'dan' }] });
  expect(edited.approvals.map(({ standing, voidReason }) => [standing, voidReason])).toEqual([
    [false, 'edited'],
    [false, 'edited'],
  ]);
  await expect(launchProgramme(house.as('anna'), { id: edited.id })).rejects.toMatchObject({
    code: 'refused',
  });
  const again = await submitProgramme(house.as('dan'), { id: edited.id });
  expect(again.contentHash).not.toBe(before.contentHash);
  const hash = again.contentHash ?? '';
  await expect(
    approveProgramme(house.as('dan'), { id: again.id, side: 'sales', contentHash: hash }),
  ).rejects.toMatchObject({ reason: 'approval-ownWork' });
  const byAnna = await approveProgramme(house.as('anna'), {
    id: again.id,
    side: 'marketing',
    contentHash: hash,
  });
  expect(byAnna.approvals.filter(({ standing }) => standing)).toHaveLength(1);
});

test('whoever saves on an older version is told instead of overwriting', async () => {
  const view = await submitted(house);
  await changed(house, view, { name: 'Winter' });
  await expect(changed(house, view, { name: 'Spring' })).rejects.toMatchObject({ code: 'conflict' });
});

test('accounts whose orders cannot redeem a code are told before anybody promises them one', async () => {
  const { id } = await submitted(house);
  await house.db.pool.query(`UPDATE accounts SET currency = 'EUR'`);
  const { problems } = await getProgramme(house.as('anna'), { id });
  expect(problems).toMatchObject([
    {
      code: 'offerOtherCurrency',
      severity: 'hint',
      at: { offer: 'winBack' },
      values: { accounts: 12, currency: 'ZAR' },
    },
  ]);
});

test('problems keep a programme from being submitted', async () => {
  const view = await submitted(house);
  const { opening: _, ...contents } = view.design.contents;
  const broken = await changed(house, view, { contents });
  expect(broken.problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['contentMissing', 'error'],
  ]);
  await expect(submitProgramme(house.as('dan'), { id: view.id })).rejects.toMatchObject({
    reason: 'programme-problems',
  });
});

test('a rejected programme goes back to be changed, and what has to change is said to those who wrote it', async () => {
  const { id } = await approved(house);
  const view = await rejectProgramme(house.as('ben'), { id, reason: 'Too dear.' });
  const ben = { id: 'ben', name: 'ben' };
  expect(view).toMatchObject({
    state: 'draft',
    contentHash: null,
    sentBack: { at: house.engine.now().toISOString(), by: ben, reason: 'Too dear.' },
  });
  const { comments } = await listProgrammeComments(house.as('viewer'), { id });
  expect(comments).toMatchObject([
    {
      anchor: { kind: 'whole' },
      body: 'Too dear.',
      by: ben,
      mentions: [{ id: 'anna', name: 'anna' }],
      sentBack: true,
      resolved: null,
    },
  ]);
  const { lines } = await getToday(house.as('anna'), {});
  expect(lines).toContainEqual(expect.objectContaining({ kind: 'mention', body: 'Too dear.', by: 'ben' }));
  const [comment] = comments;
  await resolveProgrammeComment(house.as('anna'), { id: comment?.id ?? '', resolved: true });
  expect((await getProgramme(house.as('anna'), { id })).sentBack).toBeNull();
});

test('once it is before both sides again nobody is told that it was sent back', async () => {
  const { id } = await submitted(house);
  await rejectProgramme(house.as('ben'), { id, reason: 'Too dear.' });
  const { sentBack, state } = await submitProgramme(house.as('anna'), { id });
  expect({ sentBack, state }).toEqual({ sentBack: null, state: 'inReview' });
  const { comments } = await listProgrammeComments(house.as('viewer'), { id });
  expect(comments).toMatchObject([{ body: 'Too dear.', sentBack: true, resolved: { by: { id: 'anna' } } }]);
});

test('what it was sent back for does not come back with the next change', async () => {
  const view = await submitted(house);
  await rejectProgramme(house.as('ben'), { id: view.id, reason: 'Too dear.' });
  const again = await submitProgramme(house.as('anna'), { id: view.id });
  const { state, sentBack } = await changed(house, again, { name: 'Dearer still' });
  expect({ state, sentBack }).toEqual({ state: 'draft', sentBack: null });
});

test('a content that was changed behind the approval’s back cannot be launched', async () => {
  const { id } = await approved(house);
  await house.db.pool.query(`UPDATE templates SET hash = 'x' WHERE programme_id = $1 AND key = 'opening'`, [
    id,
  ]);
  await expect(launchProgramme(house.as('anna'), { id })).rejects.toMatchObject({ reason: 'not-approved' });
  expect((await getProgramme(house.as('viewer'), { id })).state).toBe('approved');
});
