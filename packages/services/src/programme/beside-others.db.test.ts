import { afterEach, beforeEach, expect, test } from 'vitest';
import { updatePlan } from '../plan/index.ts';
import { draftProgramme, estimateProgramme, programmeAudience } from './index.ts';
import { launched } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';
import { accountId, contactId } from './testing/seed.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 2 });
});
afterEach(() => house.close());

const only = (index: number) => ({ audience: { accountIds: [accountId(index)] }, holdOutShare: 0 });

/** Whom what was sent went to, in the order it left. */
const recipients = () => house.handed.flatMap(({ messages }) => messages.map(({ to }) => to));

test('an account is in one programme at a time, unless its next one or its plan says otherwise', async () => {
  await launched(house, only(0));
  const outcome = async (besideOthers: boolean) => {
    const draft = {
      playbook: 'winBack',
      name: `Second ${besideOthers}`,
      ...only(0),
      settings: { besideOthers },
    };
    const { id } = await draftProgramme(house.as('anna'), draft);
    const { items, accounts, people, total } = await programmeAudience(house.as('anna'), { id });
    const { name: _, ...choices } = draft;
    const estimate = await estimateProgramme(house.as('anna'), choices);
    expect(estimate).toMatchObject({ chosen: total, accounts, people });
    expect(estimate.leftOut.inOtherProgramme).toBe(total - accounts);
    expect(estimate.entry).toBeNull();
    return items.map(({ leftOut }) => leftOut);
  };
  expect(await outcome(false)).toEqual(['inOtherProgramme']);
  expect(await outcome(true)).toEqual([null]);
  const plan = { accountId: accountId(0), version: 0 };
  await updatePlan(house.as('ben'), { ...plan, change: { beside: 'notAllowed' } });
  expect(await outcome(true)).toEqual(['inOtherProgramme']);
  await updatePlan(house.as('ben'), { ...plan, version: 1, change: { beside: 'allowed' } });
  expect(await outcome(false)).toEqual([null]);
});

test('one person in two accounts and three programmes gets no more than one person may', async () => {
  const head = contactId(0);
  await house.db.prisma.accountContact.deleteMany({ where: { accountId: accountId(1) } });
  await house.db.prisma.accountContact.create({
    data: { accountId: accountId(1), contactId: head, role: 'decisionMaker' },
  });
  await launched(house, only(0), 'First');
  await launched(house, only(1), 'Second');
  await launched(house, { ...only(0), settings: { besideOthers: true } }, 'Third');
  const enrolled = await house.db.prisma.enrolment.findMany();
  expect(enrolled.map((each) => each.contactId)).toEqual([head, head, head]);
  await house.sweep();
  await house.sweep();
  expect(recipients()).toHaveLength(2);
  const [line] = await house.db.prisma.ledgerEntry.findMany({ where: { rule: 'contactCap' } });
  expect(line).toMatchObject({ verdict: 'moved', contactId: head });
  house.set('2026-03-25T07:59:00Z');
  await house.sweep();
  expect(recipients()).toHaveLength(2);
});
