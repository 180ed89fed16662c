import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  approveProgramme,
  draftProgramme,
  getProgramme,
  launchProgramme,
  programmeAudience,
  submitProgramme,
} from '../programme/index.ts';
import { approved } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';
import { listSegments, removeSegment, type SegmentView, saveSegment, updateSegment } from './index.ts';

let house: House;

beforeAll(async () => {
  house = await openHouse({ accounts: 6 });
});

afterAll(() => house.close());

const named = (...names: string[]) => ({
  combinator: 'or' as const,
  rules: names.map((value) => ({ field: 'name', operator: 'is' as const, value })),
});

async function saved(name: string, ...names: string[]): Promise<SegmentView> {
  return saveSegment(house.as('ben'), { name, rules: named(...names) });
}

const changedTo = ({ id, version, name }: SegmentView, ...names: string[]) => ({
  id,
  version,
  name,
  rules: named(...names),
});

test('a programme writes to those who meet the rules when it is launched', async () => {
  const segment = await saved('Two', 'Account 1', 'Account 2');
  const { id } = await approved(house, { audience: { segmentId: segment.id }, holdOutShare: 0 });
  await launchProgramme(house.as('anna'), { id });
  const arms = await house.db.prisma.programmeArm.findMany({ where: { programmeId: id } });
  expect(arms.map((arm) => arm.accountId).sort()).toEqual([accountId(1), accountId(2)].sort());
  expect(await listSegments(house.as('viewer'))).toMatchObject([{ programmes: [{ id, running: true }] }]);

  await expect(updateSegment(house.as('ben'), changedTo(segment, 'Account 3'))).rejects.toMatchObject({
    reason: 'segment-in-use',
  });
  const renamed = await updateSegment(house.as('ben'), {
    ...changedTo(segment, 'Account 1', 'Account 2'),
    name: 'Two of them',
  });
  expect(renamed).toMatchObject({ name: 'Two of them', version: 2 });
  await expect(removeSegment(house.as('ben'), { id: segment.id })).rejects.toMatchObject({
    reason: 'segment-named',
  });
});

test('other rules void what was approved by the old ones', async () => {
  const segment = await saved('Three', 'Account 3');
  const { id, contentHash } = await approved(house, { audience: { segmentId: segment.id } }, 'Spring');
  const changed = await updateSegment(house.as('ben'), changedTo(segment, 'Account 4'));
  const programme = await getProgramme(house.as('anna'), { id });
  expect(programme).toMatchObject({ state: 'draft', contentHash: null });
  await expect(launchProgramme(house.as('anna'), { id })).rejects.toMatchObject({ code: 'refused' });

  // Rules that were changed past the verbs show in the hash as well.
  const again = await approved(house, { audience: { segmentId: segment.id } }, 'Summer');
  expect(again.contentHash).not.toBe(contentHash);
  await house.db.prisma.segment.update({ where: { id: changed.id }, data: { rules: named('Account 5') } });
  await expect(launchProgramme(house.as('anna'), { id: again.id })).rejects.toMatchObject({
    reason: 'not-approved',
  });
});

test('a segment narrows what the other rules choose', async () => {
  const { id: segmentId } = await saved('Four', 'Account 0', 'Account 1');
  const audience = { segmentId, cells: ['AX' as const] };
  const { id } = await draftProgramme(house.as('anna'), { playbook: 'winBack', name: 'Both', audience });
  const { items } = await programmeAudience(house.as('viewer'), { id });
  expect(items.map(({ account }) => account.name)).toEqual(['Account 0']);
});

test('two who change at once, a name twice, and a segment that is not there', async () => {
  const segment = await saved('Five', 'Account 1');
  await updateSegment(house.as('ben'), changedTo(segment, 'Account 2'));
  await expect(updateSegment(house.as('anna'), changedTo(segment, 'Account 3'))).rejects.toMatchObject({
    reason: 'segment-changed',
  });
  await expect(saved('Five', 'Account 1')).rejects.toMatchObject({ reason: 'segment-name-taken' });
  await expect(
    draftProgramme(house.as('anna'), {
      playbook: 'winBack',
      name: 'Nowhere',
      audience: { segmentId: accountId(0) },
    }),
  ).rejects.toMatchObject({ reason: 'segment-not-found' });
  await expect(saveSegment(house.as('viewer'), { name: 'No', rules: named('x') })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('who changes the rules wrote in the programmes that go by them, and approves none', async () => {
  const segment = await saved('Six', 'Account 5');
  const { id } = await approved(house, { audience: { segmentId: segment.id } }, 'Autumn');
  house.set('2026-03-18T09:00:00Z');
  await updateSegment(house.as('ben'), changedTo(segment, 'Account 0'));
  const { contentHash } = await submitProgramme(house.as('anna'), { id });
  const approving = { id, side: 'sales' as const, contentHash: contentHash ?? '' };
  await expect(approveProgramme(house.as('ben'), approving)).rejects.toMatchObject({
    reason: 'approval-ownWork',
  });
  expect(await approveProgramme(house.as('dan'), approving)).toMatchObject({ state: 'inReview' });
});
