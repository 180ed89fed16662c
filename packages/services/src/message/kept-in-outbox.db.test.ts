import { createTransport } from '@sleutel/mailer';
import { afterEach, expect, test } from 'vitest';
import { eventsOf } from '../account/events.ts';
import { accountTimeline } from '../account/index.ts';
import { getProgramme } from '../programme/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { getMessage, listMessages } from './index.ts';

let house: House;
afterEach(() => house.close());

const outbox = createTransport({ transport: 'outbox' });

test.each([
  ['outbox', 'messageKept', true],
  ['smtp', 'messageSent', false],
] as const)('through %s an e-mail is told as %s', async (name, what, kept) => {
  house = await openHouse({
    accounts: 1,
    transport: { name },
    answer: (batch, context) =>
      name === 'outbox'
        ? outbox.send(batch, context)
        : { messages: batch.messages.map(() => ({ kind: 'accepted', providerId: 'p1' })), rate: null },
  });
  const { id } = await launched(house, { holdOutShare: 0 });
  await house.sweep();
  const viewer = house.as('viewer');
  const [message] = (await listMessages(viewer, { programmeId: id })).items;
  if (message === undefined) throw new Error('There is no message');
  expect(message).toMatchObject({ state: 'sent', keptInOutbox: kept });
  expect(await getMessage(viewer, { id: message.id })).toMatchObject({ keptInOutbox: kept });
  expect((await getProgramme(viewer, { id })).progress).toMatchObject({
    mailStays: kept,
    messages: { sent: 1 },
  });
  const account = { id: message.account.id };
  const { items } = await accountTimeline(viewer, { ...account, kinds: ['message'] });
  expect(items.map((item) => item.what)).toEqual([what]);
  const events = await eventsOf(house.db, account.id, { today: '2026-03-19', zone: 'UTC' });
  expect(events.filter(({ kind }) => kind.startsWith('message')).map(({ kind }) => kind)).toEqual([what]);
});
