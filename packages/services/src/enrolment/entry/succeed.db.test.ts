import { afterEach, expect, test } from 'vitest';
import { learnFromEvents, receiveEvent } from '../../message/index.ts';
import { launched } from '../../programme/testing/approved.ts';
import { type House, openHouse } from '../../programme/testing/house.ts';
import { accountId, contactId } from '../../programme/testing/seed.ts';
import { admitAccounts, leaveProgramme, listEnrolments } from '../index.ts';

let house: House;
afterEach(() => house.close());

async function bounce(contact: string): Promise<void> {
  const { providerId } = await house.db.prisma.message.findFirstOrThrow({ where: { contactId: contact } });
  const data = { email_id: providerId, bounce: { type: 'Permanent' } };
  await receiveEvent(house.engine, {
    id: `bounce-${contact}`,
    payload: { type: 'email.bounced', created_at: house.engine.now().toISOString(), data },
  });
  await learnFromEvents(house.engine, {});
}

const admit = () => admitAccounts(house.engine, {});

test('the next in the roles follows whoever cannot be reached, once, and nobody whom a person took out', async () => {
  house = await openHouse({ accounts: 3 });
  const { id } = await launched(house, { audience: { succession: true, maxAccounts: 3 }, holdOutShare: 0 });
  await house.sweep();
  await bounce(contactId(0));
  await leaveProgramme(house.as('ben'), { programmeId: id, accountIds: [accountId(1)] });
  const left = { accountId_contactId: { accountId: accountId(2), contactId: contactId(2) } };
  await house.db.prisma.accountContact.update({ where: left, data: { leftOn: new Date('2026-03-18') } });
  const five = await Promise.all(Array.from({ length: 5 }, admit));
  expect(five.reduce((sum, { entered }) => sum + entered, 0)).toBe(1);
  const successor = { programmeId: id, cause: 'successor' as const };
  expect(await house.db.prisma.enrolment.findMany({ where: successor })).toMatchObject([
    { accountId: accountId(0), contactId: contactId(0, 'clerk'), state: 'active' },
  ]);
  const { items } = await listEnrolments(house.as('viewer'), { programmeId: id, state: 'active' });
  expect(items.find(({ cause }) => cause === 'successor')?.last).toMatchObject({ rule: 'enteredSuccessor' });

  // That somebody left is found when something is due to them.
  for (const day of ['24', '25', '26', '27', '30', '31']) {
    house.set(`2026-03-${day}T09:00:00Z`);
    await house.sweep();
    await admit();
  }
  const entered = await house.db.prisma.enrolment.findMany({ where: successor });
  expect(entered.map((each) => each.contactId).sort()).toEqual(
    [contactId(0, 'clerk'), contactId(2, 'clerk')].sort(),
  );
});

test('where the programme does not say so, nobody follows', async () => {
  house = await openHouse({ accounts: 1 });
  await launched(house, { holdOutShare: 0 });
  await house.sweep();
  await bounce(contactId(0));
  expect(await admit()).toEqual({ entered: 0, gone: 0 });
});
