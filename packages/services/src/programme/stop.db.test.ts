import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  approveProgramme,
  commentProgramme,
  listProgrammeComments,
  programmeDifference,
  resolveProgrammeComment,
  resumeProgramme,
  stopProgramme,
  submitProgramme,
} from './index.ts';
import { approved, changed, launched } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 6 });
});
afterEach(() => house.close());

test('anybody stops it before the next claim, and only who approved it resumes it', async () => {
  const { id } = await launched(house);
  const stopped = await stopProgramme(house.as('viewer'), { id, reason: 'The price in it is wrong' });
  expect(stopped).toMatchObject({
    state: 'paused',
    stop: { by: { id: 'viewer' }, reason: 'The price in it is wrong' },
  });
  await house.sweep();
  expect(house.handed).toEqual([]);
  await expect(resumeProgramme(house.as('anna'), { id })).rejects.toMatchObject({
    reason: 'stopped-in-emergency',
  });
  expect(await resumeProgramme(house.as('ben'), { id })).toMatchObject({ state: 'live', stop: null });
  await house.sweep();
  expect(house.handed.length).toBeGreaterThan(0);
  const kept = await house.db.prisma.auditEntry.findFirst({ where: { verb: 'programme.stop' } });
  expect(kept).toMatchObject({ actor: 'viewer', detail: { reason: 'The price in it is wrong' } });
});

test('the engine stops nothing in an emergency', async () => {
  const { id } = await launched(house);
  await expect(stopProgramme(house.engine, { id, reason: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a batch that races the stop leaves whole before it or not at all', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  const batches = await house.jobs.written(house.engine);
  expect(batches).toHaveLength(1);
  house.jobs.waiting.push(...batches);
  await Promise.all([house.jobs.run(house.engine), stopProgramme(house.as('dan'), { id, reason: 'Stop' })]);
  const left = house.handed.flatMap(({ messages }) => messages).length;
  expect([0, 6]).toContain(left);
  expect(await house.db.prisma.message.count({ where: { state: 'ready' } })).toBe(6 - left);
  await house.sweep();
  expect(house.handed.flatMap(({ messages }) => messages)).toHaveLength(left);
});

test('what waits for its turn as the programme is stopped stays, and leaves when it goes on', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  const batches = await house.jobs.written(house.engine);
  await stopProgramme(house.as('dan'), { id, reason: 'Stop' });
  house.jobs.waiting.push(...batches);
  await house.jobs.run(house.engine);
  expect(house.handed).toEqual([]);
  await resumeProgramme(house.as('ben'), { id });
  house.set('2026-03-18T09:00:00Z');
  await house.sweep();
  expect(house.handed.flatMap(({ messages }) => messages)).toHaveLength(6);
});

test('who is asked again sees what is different from what was approved before', async () => {
  const before = await approved(house);
  expect(await programmeDifference(house.as('ben'), { id: before.id })).toMatchObject({ approvedAt: null });
  house.set('2026-03-18T09:00:00Z');
  const edited = await changed(house, before, { holdOutShare: 0.25 });
  const { contentHash } = await submitProgramme(house.as('dan'), { id: edited.id });
  const change = await programmeDifference(house.as('ben'), { id: edited.id });
  expect(change).toMatchObject({
    contentHash,
    approvedAt: '2026-03-18T08:00:00.000Z',
    differences: [{ part: 'rules', field: 'holdOutShare', before: '0.1', after: '0.25' }],
  });
  const read = { id: edited.id, contentHash: contentHash ?? '' };
  await approveProgramme(house.as('ben'), { ...read, side: 'sales' });
  await approveProgramme(house.as('cara'), { ...read, side: 'marketing' });
  expect((await programmeDifference(house.as('ben'), { id: edited.id })).differences).toHaveLength(1);
});

test('a comment stands at its sentence, speaks to somebody and is dealt with', async () => {
  const { id } = await approved(house);
  const anchor = { kind: 'sentence', content: 'hello', language: 'en', sentence: 'We miss you.' } as const;
  const { comments } = await commentProgramme(house.as('ben'), { id, anchor, body: 'Too soft, @cara?' });
  expect(comments).toMatchObject([{ anchor, by: { id: 'ben' }, mentions: [{ id: 'cara' }], resolved: null }]);
  await resolveProgrammeComment(house.as('cara'), { id: comments[0]?.id ?? '', resolved: true });
  const after = await listProgrammeComments(house.as('viewer'), { id });
  expect(after.comments).toMatchObject([{ resolved: { by: { id: 'cara' } } }]);
  await expect(
    commentProgramme(house.as('viewer'), { id, anchor: { kind: 'whole' }, body: 'Hm' }),
  ).rejects.toMatchObject({ code: 'forbidden' });
});
