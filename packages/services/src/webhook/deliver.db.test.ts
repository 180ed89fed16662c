import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type House, openHouse } from '../programme/testing/house.ts';
import {
  deliverWebhooks,
  listWebhookDeliveries,
  listWebhookEndpoints,
  resendWebhook,
  sendWebhookTest,
  tidyWebhooks,
  updateWebhookEndpoint,
} from './index.ts';
import { administrator, deliver, listen } from './testing/listening.ts';
import { answers, idsOf, openReceiver, type Receiver } from './testing/receiver.ts';

let house: House;
let receiver: Receiver;
let id: string;
beforeEach(async () => {
  [house, receiver] = await Promise.all([openHouse({ accounts: 2 }), openReceiver()]);
  id = (await listen(house, receiver, ['message.replied'])).endpoint.id;
});
afterEach(() => Promise.all([house.close(), receiver.close()]));

const happen = async () => (await sendWebhookTest(administrator(house), { id })).eventId;
const told = async () => (await listWebhookDeliveries(house.as('admin'), { endpointId: id })).items;
const endpoint = async () => (await listWebhookEndpoints(house.as('admin'), {}))[0];
const after = (minutes: number) =>
  house.set(new Date(house.engine.now().getTime() + minutes * 60_000).toISOString());

test('what is not taken is told again after a while, under the same id', async () => {
  const eventId = await happen();
  receiver.behave(answers(500, 'out of order'));
  expect(await deliver(house)).toBe(1);
  expect(await told()).toMatchObject([
    { eventId, state: 'waiting', tries: 1, statusCode: 500, answer: 'out of order' },
  ]);
  expect(await endpoint()).toMatchObject({ failingSince: house.engine.now().toISOString(), waiting: 1 });
  expect(await deliver(house)).toBe(0);
  after(1);
  receiver.behave(answers(200));
  expect(await deliver(house)).toBe(1);
  expect(idsOf(receiver)).toEqual([eventId, eventId]);
  expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  expect(await told()).toMatchObject([{ state: 'delivered', tries: 2, statusCode: 200, answer: null }]);
  expect(await endpoint()).toMatchObject({ failingSince: null, waiting: 0 });
});

test('a redirect is not taken, and nothing goes where it leads', async () => {
  const elsewhere = await openReceiver();
  await happen();
  receiver.behave((response) => void response.writeHead(302, { location: elsewhere.url }).end());
  await deliver(house);
  expect(await told()).toMatchObject([{ state: 'waiting', statusCode: 302 }]);
  expect(elsewhere.received).toEqual([]);
  await elsewhere.close();
});

test('one that nobody answers at rests a minute, and what is due waits untried', async () => {
  const { url } = receiver;
  for (let count = 0; count < 15; count += 1) await happen();
  await receiver.close();
  await deliver(house);
  const tried = (await told()).filter(({ tries }) => tries > 0);
  expect(tried).toHaveLength(10);
  expect(tried[0]).toMatchObject({ failure: 'unreachable', answer: 'ECONNREFUSED', statusCode: null });
  receiver = await openReceiver();
  const moved = { id, version: 1, set: { name: 'CRM again' } };
  await updateWebhookEndpoint(administrator(house), moved);
  expect(await deliver(house)).toBe(0);
  await updateWebhookEndpoint(administrator(house), { id, version: 2, set: { url: receiver.url } });
  expect(receiver.url).not.toBe(url);
  expect(await deliver(house)).toBe(5);
  after(1);
  expect(await deliver(house)).toBe(10);
  expect(new Set(idsOf(receiver)).size).toBe(15);
});

test('after the last try it is given up, until a person sends it again', async () => {
  const eventId = await happen();
  receiver.behave(answers(503));
  for (let count = 0; count < 9; count += 1) {
    await deliver(house);
    house.set((await told())[0]?.nextTryAt ?? '');
  }
  receiver.behave(answers(404, 'no such hook'));
  await deliver(house);
  expect(await told()).toMatchObject([{ state: 'failed', tries: 10, statusCode: 404, nextTryAt: null }]);
  expect(await endpoint()).toMatchObject({ failed: 1, waiting: 0, off: { reason: 'failing' } });
  const off = await endpoint();
  await updateWebhookEndpoint(administrator(house), { id, version: off?.version ?? 0, set: { on: true } });
  receiver.behave(answers(204));
  expect(await resendWebhook(administrator(house), { endpointId: id })).toEqual({ events: 1 });
  expect(await deliver(house)).toBe(1);
  expect(await told()).toMatchObject([{ eventId, state: 'delivered', tries: 1 }]);
  expect(new Set(idsOf(receiver))).toEqual(new Set([eventId]));
});

test('one that has taken nothing for three days is switched off, and whoever added it is asked to look', async () => {
  await happen();
  receiver.behave(answers(500));
  await deliver(house);
  after(60 * 71);
  await deliver(house);
  expect((await endpoint())?.off).toBeNull();
  after(60 * 2);
  await deliver(house);
  expect(await endpoint()).toMatchObject({ off: { reason: 'failing' }, version: 2 });
  expect(await house.db.prisma.task.findMany()).toMatchObject([
    {
      kind: 'review',
      accountId: null,
      assigneeId: 'admin',
      title: { en: expect.stringContaining('CRM'), af: expect.stringContaining('CRM') },
    },
  ]);
  const audited = await house.db.prisma.auditEntry.findFirst({ where: { verb: 'webhook.deliver' } });
  expect(audited).toMatchObject({ actor: 'engine', entityId: id, detail: { off: 'failing' } });
  after(60 * 24);
  expect(await deliver(house)).toBe(0);
});

test('410 takes leave at once', async () => {
  await happen();
  await happen();
  receiver.behave(answers(410));
  await deliver(house);
  expect(await endpoint()).toMatchObject({ off: { reason: 'gone' } });
  expect(new Set((await told()).map(({ state }) => state))).toEqual(new Set(['failed']));
  expect(await house.db.prisma.task.count()).toBe(1);
});

test('a slow one keeps nobody from the others, and nobody comes to it a second time meanwhile', async () => {
  const slow = receiver;
  const other = await openReceiver();
  const second = await listen(house, other, ['message.replied'], 'Other');
  await happen();
  const arrived = new Promise<ServerResponse>((resolve) => slow.behave(resolve));
  const first = deliver(house);
  const waiting = await arrived;
  await sendWebhookTest(administrator(house), { id: second.endpoint.id });
  await happen();
  expect(await deliver(house)).toBe(1);
  expect(other.received).toHaveLength(1);
  expect(slow.received).toHaveLength(1);
  slow.behave(answers(204));
  waiting.writeHead(204).end();
  expect(await first).toBe(2);
  await other.close();
});

test('what was on its way when the worker had to end is told again by the next', async () => {
  const eventId = await happen();
  const ending = new AbortController();
  receiver.behave(() => ending.abort());
  const engine = { ...house.engine, webhooksAllowPrivate: true };
  expect(await deliverWebhooks(engine, { signal: ending.signal })).toEqual({ told: 0 });
  expect(await told()).toMatchObject([{ state: 'waiting', tries: 0 }]);
  receiver.behave(answers(204));
  expect(await deliver(house)).toBe(1);
  expect(idsOf(receiver)).toEqual([eventId, eventId]);
});

test('an address that leads to this machine is called by nobody who may not', async () => {
  await happen();
  await deliverWebhooks(house.engine, {});
  expect(receiver.received).toEqual([]);
  expect(await told()).toMatchObject([{ state: 'waiting', failure: 'privateAddress' }]);
});

test('an answer of whatever bytes is kept as far as it is text', async () => {
  await happen();
  receiver.behave((response) => void response.writeHead(200).end(Buffer.from([0x6f, 0, 0xff, 0x6b])));
  await deliver(house);
  expect(await told()).toMatchObject([{ state: 'delivered', answer: 'o\uFFFDk' }]);
});

test('after thirty days it is forgotten', async () => {
  await happen();
  await deliver(house);
  after(60 * 24 * 30);
  expect(await tidyWebhooks(house.engine, {})).toEqual({ events: 0 });
  after(1);
  expect(await tidyWebhooks(house.engine, {})).toEqual({ events: 1 });
  expect(await told()).toEqual([]);
});
