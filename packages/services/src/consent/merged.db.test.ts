import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeInto } from '../duplicate/testing/merge-into.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { erasePerson } from './index.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 2 });
});
afterEach(() => house.close());

test('an erasure leaves nothing of the person in what a merge kept', async () => {
  const { prisma } = house.db;
  const [anna, ben] = [contactId(0), contactId(1)];
  const [stays, goes] = [accountId(0), accountId(1)];
  const standing = { accountId: goes, contactId: anna, title: 'Chief Wine Taster of Anna Vermaak' };
  await prisma.accountContact.create({ data: standing });
  await prisma.accountContact.create({ data: { accountId: stays, contactId: ben } });
  await prisma.accountContact.updateMany({
    where: { accountId: goes, contactId: ben },
    data: { reportsToId: anna, title: 'Clerk' },
  });
  const targetBuyers = [
    { contactId: anna, text: 'Anna loves Pinotage' },
    { contactId: ben, text: 'Ben loves figures' },
  ];
  const nextSteps = [anna, ben].map((contact) => ({ text: 'Taste it', contactId: contact }));
  for (const [index, each] of [stays, goes].entries()) {
    const plan = { id: contactId(50 + index), accountId: each, valueProposition: 'On time' };
    await prisma.plan.create({ data: { ...plan, targetBuyers, nextSteps, targetContactIds: [anna, ben] } });
  }
  const { mergeId } = await mergeInto(house.as('ben'), stays, goes);
  const kept = async () => (await prisma.accountMerge.findUniqueOrThrow({ where: { id: mergeId } })).dropped;
  expect(JSON.stringify(await kept())).toMatch(/Pinotage.*Anna Vermaak/);

  await erasePerson(house.as('admin'), { id: anna });
  const left = await kept();
  expect(JSON.stringify(left)).not.toMatch(new RegExp(`Anna|${anna}`));
  expect(left).toMatchObject({
    account_contacts: [{ contact_id: ben, title: 'Clerk', reports_to_id: null }],
    plans: [
      {
        value_proposition: 'On time',
        target_buyers: [{ contactId: ben, text: 'Ben loves figures' }],
        target_contact_ids: [ben],
        next_steps: [
          { text: 'Taste it', contactId: null },
          { text: 'Taste it', contactId: ben },
        ],
      },
    ],
  });
});
