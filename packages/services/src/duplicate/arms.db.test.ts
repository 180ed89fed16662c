import { afterEach, beforeEach, expect, test } from 'vitest';
import { admitAccounts, enterProgramme } from '../enrolment/index.ts';
import { getProgramme, programmeResults } from '../programme/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { mergeInto } from './testing/merge-into.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 12 });
});
afterEach(() => house.close());

/** A programme that follows its rules, six accounts treated and six held out. */
async function compared() {
  const audience = { statuses: ['lost' as const], entry: { kind: 'follows' as const } };
  const { id } = await launched(house, { audience, holdOutShare: 0.5 });
  const rows = await house.db.prisma.programmeArm.findMany({ orderBy: { accountId: 'asc' } });
  const idsOf = (wanted: string) => rows.flatMap(({ arm, accountId }) => (arm === wanted ? accountId : []));
  const [treated, heldOut] = [idsOf('treated'), idsOf('heldOut')];
  return { id, treated: treated[0] ?? '', heldOut, alsoTreated: treated[1] ?? '' };
}

const armsOf = (accountId: string) => house.db.prisma.programmeArm.findMany({ where: { accountId } });

async function accountsIn(id: string) {
  house.set('2026-12-01T08:00:00Z');
  const { treated, heldOut } = await programmeResults(house.as('viewer'), { id });
  return [treated.accounts, heldOut.accounts];
}

test('an account held out and one written to, made one, count for neither side of the comparison', async () => {
  const { id, treated, heldOut } = await compared();
  const [stays = '', third = ''] = heldOut;
  const { mergeId } = await mergeInto(house.as('ben'), stays, treated);
  expect(await armsOf(stays)).toEqual([]);
  const { dropped } = await house.db.prisma.accountMerge.findUniqueOrThrow({ where: { id: mergeId } });
  expect(dropped).toMatchObject({
    programme_arms: expect.arrayContaining([
      expect.objectContaining({ account_id: stays, arm: 'heldOut' }),
      expect.objectContaining({ account_id: treated, arm: 'treated' }),
    ]),
  });
  const { progress } = await getProgramme(house.as('anna'), { id });
  expect(progress.accounts).toEqual({ treated: 5, heldOut: 5 });
  // Neither does another that was held out and comes to it.
  await mergeInto(house.as('ben'), stays, third);
  expect(await armsOf(stays)).toEqual([]);
  expect(await accountsIn(id)).toEqual([5, 4]);
});

test('it goes on as the one that was written to, and is never new to the programme', async () => {
  const { id, treated, heldOut } = await compared();
  const [stays = ''] = heldOut;
  await mergeInto(house.as('ben'), stays, treated);
  house.set('2026-03-19T08:00:00Z');
  await house.sweep();
  const messages = await house.db.prisma.message.findMany({ where: { accountId: stays, state: 'sent' } });
  expect(messages).toHaveLength(1);
  expect(await admitAccounts(house.engine, {})).toEqual({ entered: 0, gone: 0 });
  expect(await armsOf(stays)).toEqual([]);
  // Somebody else of it may be put in by hand, as with any account that is written to.
  const entered = await enterProgramme(house.as('anna'), { programmeId: id, accountIds: [stays] });
  expect(entered.people.map(({ outcome }) => outcome)).not.toContain('heldOut');
  expect(await armsOf(stays)).toEqual([]);
});

test('two of the same side stay on it', async () => {
  const { id, treated, heldOut, alsoTreated } = await compared();
  await mergeInto(house.as('ben'), treated, alsoTreated);
  await mergeInto(house.as('ben'), heldOut[0] ?? '', heldOut[1] ?? '');
  expect(await armsOf(treated)).toMatchObject([{ arm: 'treated' }]);
  expect(await armsOf(heldOut[0] ?? '')).toMatchObject([{ arm: 'heldOut' }]);
  expect(await accountsIn(id)).toEqual([5, 5]);
});
