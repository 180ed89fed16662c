import { createTransport } from '@sleutel/mailer';
import { afterEach, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import type { UserName } from '../programme/testing/seed.ts';
import { getMessage, listMessages } from './index.ts';

let house: House;
afterEach(() => house.close());

const outbox = createTransport({ transport: 'outbox' });

/** A message that a mail service took, or that was kept in the outbox. */
async function sentBy(name: 'outbox' | 'smtp') {
  house = await openHouse({
    accounts: 1,
    transport: { name },
    answer: (batch, context) =>
      name === 'outbox'
        ? outbox.send(batch, context)
        : { messages: batch.messages.map(() => ({ kind: 'accepted', providerId: 'p1' })), rate: null },
  });
  const { id: programmeId } = await launched(house, { holdOutShare: 0 });
  await house.sweep();
  const [message] = (await listMessages(house.as('viewer'), { programmeId })).items;
  if (message === undefined) throw new Error('There is no message');
  return async (user: UserName) => {
    const { html, text, headers } = await getMessage(house.as(user), { id: message.id });
    return [html, text, JSON.stringify(headers)];
  };
}

const offTheList = /house\.example\/u\/[\w-]{40}/;
const sampleOf = /house\.example\/u\/sample/;
const anyToken = /\/(?:u|preferences|offer|r)\/[\w-]{40}/;

test('nobody here holds the links of an e-mail that went out to its recipient', async () => {
  const read = await sentBy('smtp');
  for (const user of ['admin', 'ben', 'viewer'] as const) {
    for (const part of await read(user)) {
      expect(part).toMatch(sampleOf);
      expect(part).not.toMatch(anyToken);
    }
  }
});

test('what was kept in the outbox can be tried by whoever may change something', async () => {
  const read = await sentBy('outbox');
  for (const part of await read('ben')) expect(part).toMatch(offTheList);
  for (const part of await read('viewer')) expect(part).not.toMatch(anyToken);
});
