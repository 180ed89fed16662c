import { afterEach, expect, test } from 'vitest';
import { erasePerson, exportPerson } from '../consent/index.ts';
import { wholeDatabase } from '../consent/testing/whole-database.ts';
import { openPostRoom, type PostRoom } from '../message/learn/testing/post-room.ts';
import { deliver, listen } from './testing/listening.ts';
import { answers, openReceiver, type Receiver } from './testing/receiver.ts';

let room: PostRoom;
let receiver: Receiver;
afterEach(() => Promise.all([room.close(), receiver.close()]));

interface Told {
  readonly type: string;
  readonly data: { readonly message: { readonly id: string } };
}

test('an erasure takes the person out of what was told, is still to be told, and happens afterwards', async () => {
  [room, receiver] = await Promise.all([openPostRoom(), openReceiver()]);
  const { house, sent } = room;
  const [gone, other] = sent;
  const link = 'https://house.example/for-hanna';
  await listen(house, receiver, ['message.clicked', 'message.bounced', 'message.delivered']);
  await room.tell('clicked', gone, { click: { link } }, '2026-03-18T09:00:00Z');
  await room.tell('delivered', other);
  await room.learn();
  receiver.behave((response, { body }) =>
    answers(500, `cannot take ${body}`)(response, { headers: {}, body }),
  );
  await deliver(house);
  const id = gone?.contactId ?? '';
  const held = await exportPerson(house.as('admin'), { id });
  expect(held.outgoingEvents).toMatchObject([{ type: 'message.clicked', payload: { data: { link } } }]);
  await erasePerson(house.as('admin'), { id });
  const left = await wholeDatabase(house.db);
  for (const trace of [gone?.address ?? '', 'for-hanna']) {
    expect(left.filter((row) => row.includes(trace))).toEqual([]);
  }
  expect(
    left.filter((row) => row.startsWith('webhook_deliveries') && row.includes(other?.address ?? '')),
  ).toHaveLength(1);
  await room.tell('bounced', gone, { bounce: { type: 'Permanent', message: 'unknown' } });
  await room.learn();
  receiver.received.length = 0;
  receiver.behave(answers(204));
  house.set('2026-03-18T08:10:00Z');
  await deliver(house);
  const told = receiver.received.map(({ body }) => JSON.parse(body) as Told);
  const ofGone = told.filter(({ data }) => data.message.id === gone?.id);
  expect(ofGone.map(({ type }) => type).toSorted()).toEqual(['message.bounced', 'message.clicked']);
  for (const { data } of ofGone) {
    expect(data).toMatchObject({ account: { id: gone?.accountId }, contact: null });
  }
  expect(JSON.stringify(told)).not.toContain(gone?.address);
});
