import type { Block } from '@sleutel/domain/template';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { approveProgramme, finishProgramme, launchProgramme, submitProgramme } from '../programme/index.ts';
import { submitted } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId } from '../programme/testing/seed.ts';
import { writeTailoring } from '../tailoring/index.ts';
import { mergeInto } from './testing/merge-into.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 4 });
});
afterEach(() => house.close());

const [one, other] = [accountId(1), accountId(2)];
const blocks: Block[] = [{ type: 'paragraph', text: [{ text: 'We met at the fair.' }] }];

async function tailored(...accountIds: readonly string[]): Promise<string> {
  const { id: programmeId } = await submitted(house, { holdOutShare: 0 });
  const place = { programmeId, key: 'opening', language: 'en' as const, slot: 'opening' as const };
  for (const each of accountIds) {
    await writeTailoring(house.as('anna'), { ...place, accountId: each, blocks, version: null });
  }
  return programmeId;
}

async function launch(id: string): Promise<void> {
  const contentHash = (await submitProgramme(house.as('anna'), { id })).contentHash ?? '';
  await approveProgramme(house.as('ben'), { id, side: 'sales', contentHash });
  await approveProgramme(house.as('cara'), { id, side: 'marketing', contentHash });
  await launchProgramme(house.as('anna'), { id });
}

test('accounts are not merged while one of them has words of its own in a programme that runs', async () => {
  const id = await tailored(one);
  await launch(id);
  const refusal = {
    code: 'refused',
    reason: 'tailored-in-programme',
    message: expect.stringContaining('Autumn'),
    detail: { programmes: ['Autumn'] },
  };
  await expect(mergeInto(house.as('ben'), other, one)).rejects.toMatchObject(refusal);
  await expect(mergeInto(house.as('ben'), one, other)).rejects.toMatchObject(refusal);
  house.set('2026-03-18T09:30:00Z');
  await house.sweep();
  expect(await house.db.prisma.ledgerEntry.count({ where: { programmeId: id, verdict: 'held' } })).toBe(0);
  expect(await house.db.prisma.message.count({ where: { programmeId: id, state: 'sent' } })).toBe(4);

  await finishProgramme(house.as('anna'), { id });
  expect(await mergeInto(house.as('ben'), other, one)).toMatchObject({ id: other });
});

test('where both have words of their own in a draft, those of the account that stays are sent', async () => {
  const id = await tailored(one, other);
  await submitProgramme(house.as('anna'), { id });
  const stays = { programmeId: id, accountId: other, current: true };
  const kept = await house.db.prisma.template.findFirstOrThrow({ where: stays });
  await mergeInto(house.as('ben'), other, one);
  expect(await house.db.prisma.template.findMany({ where: stays })).toMatchObject([{ id: kept.id }]);
  expect(await house.db.prisma.tailoring.count({ where: { programmeId: id } })).toBe(1);
});
