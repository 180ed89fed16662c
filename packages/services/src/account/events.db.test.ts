import { derivedId, ensureMonthPartitions } from '@sleutel/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { eventsOf } from './events.ts';
import { accountChanges } from './index.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ accounts: 2 });
});
afterAll(() => house.close());

const sentAt = new Date('2026-03-16T08:00:00Z');
const calendar = { today: '2026-03-18', zone: 'Africa/Johannesburg' };

/** An e-mail to each of some people, all of one wording. */
async function sent(subject: string, account: string, people: readonly string[]): Promise<void> {
  const client = await house.db.pool.connect();
  await ensureMonthPartitions(client, sentAt);
  client.release();
  await house.db.prisma.message.createMany({
    data: people.map((contact, number) => ({
      id: derivedId(sentAt, `${subject} ${number}`),
      programmeId: derivedId(sentAt, 'programme'),
      enrolmentId: derivedId(sentAt, `enrolment ${number}`),
      accountId: account,
      contactId: contact,
      stepKey: 'hello',
      templateId: derivedId(sentAt, 'template'),
      language: 'en',
      contentHash: '',
      sender: 'a@house.example',
      recipient: 'b@customer.example',
      subject,
      pieces: '[[],[]]',
      headers: {},
      state: 'sent' as const,
      providerId: 'p',
      sendAfter: sentAt,
      createdAt: sentAt,
      sentAt,
    })),
  });
}

test('an e-mail says whom it went to; one that went to many is one event, and counts as many', async () => {
  await sent('Only you', accountId(0), [contactId(0)]);
  await sent('Summer offer', accountId(0), [contactId(0), contactId(0, 'clerk')]);
  const events = await eventsOf(house.db, accountId(0), calendar);
  expect(events.map(({ title, times, to }) => [title, times, to])).toEqual([
    ['Only you', 1, { name: 'Hanna0 Person 0', others: 0 }],
    ['Summer offer', 2, { name: 'Hanna0 Person 0', others: 1 }],
  ]);
  const met = { accountId: accountId(0), kind: 'visit' as const, summary: 'Met' };
  await house.db.prisma.interaction.create({
    data: { ...met, id: derivedId(sentAt, 'met'), happenedAt: new Date('2026-03-10T08:00:00Z') },
  });
  house.set('2026-03-18T08:00:00Z');
  const { meeting } = await accountChanges(house.as('viewer'), { id: accountId(0) });
  expect(meeting?.events).toEqual([{ kind: events[0]?.kind, count: 3 }]);
});

test('what happened more than once in a day, alike, is one event that says how often', async () => {
  await house.db.prisma.complaint.createMany({
    data: ['one', 'two'].map((name) => ({
      id: derivedId(sentAt, name),
      accountId: accountId(1),
      openedOn: sentAt,
      summary: 'Chipped plates',
    })),
  });
  expect(await eventsOf(house.db, accountId(1), calendar)).toEqual([
    { on: '2026-03-16', kind: 'complaint', title: 'Chipped plates', amount: null, times: 2, to: null },
  ]);
});
