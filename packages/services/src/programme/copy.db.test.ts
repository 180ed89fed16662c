import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyProgramme, getProgramme } from './index.ts';
import { approved, launched } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

test('what runs is copied into a draft that says the same, is open in time and approved by nobody', async () => {
  const { id, design } = await launched(house, { endsAt: '2026-05-29T08:00:00Z' });
  const copy = await copyProgramme(house.as('dan'), { id, name: 'Next autumn' });
  expect(copy).toMatchObject({ state: 'draft', version: 1, launchedAt: null, playbook: 'winBack' });
  expect(copy.design).toEqual({ ...design, name: 'Next autumn', startsAt: null, endsAt: null });
  expect(copy.approvals).toEqual([]);
  expect(copy.writers.map(({ id: writer }) => writer)).toEqual(['dan']);
  expect(await getProgramme(house.as('viewer'), { id })).toMatchObject({ state: 'live', design });
  const entry = await house.db.prisma.auditEntry.findFirstOrThrow({ where: { verb: 'programme.copy' } });
  expect(entry).toMatchObject({ actor: 'dan', entityId: copy.id, detail: { from: id } });
});

test('only people who may draft copy', async () => {
  const { id } = await approved(house);
  const name = 'Again';
  await expect(copyProgramme(house.as('viewer'), { id, name })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(copyProgramme(house.engine, { id, name })).rejects.toMatchObject({ reason: 'not-a-person' });
});
