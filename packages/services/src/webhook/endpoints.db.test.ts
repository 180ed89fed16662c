import { afterEach, beforeEach, expect, test } from 'vitest';
import { type House, openHouse } from '../programme/testing/house.ts';
import {
  addWebhookEndpoint,
  listWebhookDeliveries,
  listWebhookEndpoints,
  removeWebhookEndpoint,
  resendWebhook,
  rotateWebhookSecret,
  sendWebhookTest,
  updateWebhookEndpoint,
} from './index.ts';
import { administrator, deliver, listen } from './testing/listening.ts';
import { isSigned, openReceiver, type Receiver } from './testing/receiver.ts';

let house: House;
let receiver: Receiver;
beforeEach(async () => {
  [house, receiver] = await Promise.all([openHouse({ accounts: 2 }), openReceiver()]);
});
afterEach(() => Promise.all([house.close(), receiver.close()]));

const fields = { name: 'CRM', url: 'https://crm.example/hook?key=1', types: ['message.replied'] as const };
const add = () => addWebhookEndpoint(house.as('admin'), { ...fields, types: [...fields.types] });

test('an administrator adds one, whose secret is shown once and kept nowhere', async () => {
  const { endpoint, secret } = await add();
  expect(endpoint).toMatchObject({ ...fields, off: null, failingSince: null, version: 1 });
  expect(secret).toMatch(/^whsec_/);
  const listed = await listWebhookEndpoints(house.as('admin'), {});
  expect(listed).toEqual([{ ...endpoint, waiting: 0, failed: 0 }]);
  const { rows } = await house.db.pool.query('SELECT to_jsonb(e)::text AS row FROM webhook_endpoints e');
  expect(rows[0]?.row).not.toContain(secret.slice('whsec_'.length));
  const audited = await house.db.prisma.auditEntry.findMany({ where: { entity: 'webhookEndpoint' } });
  expect(audited).toMatchObject([
    { verb: 'webhook.addEndpoint', actor: 'admin', detail: { name: 'CRM', origin: 'https://crm.example' } },
  ]);
});

test.each([
  ['http://crm.example/', 'webhook-url-notHttps'],
  ['https://anna:secret@crm.example/', 'webhook-url-credentials'],
  ['crm.example', 'webhook-url-notUrl'],
])('nothing is told to %s', async (url, reason) => {
  const admin = house.as('admin');
  await expect(
    addWebhookEndpoint(admin, { ...fields, url, types: ['message.replied'] }),
  ).rejects.toMatchObject({
    code: 'invalid',
    reason,
  });
  const { endpoint } = await add();
  await expect(
    updateWebhookEndpoint(admin, { id: endpoint.id, version: 1, set: { url } }),
  ).rejects.toMatchObject({ reason });
});

test('nobody but an administrator has to do with them, and no key opens one', async () => {
  await expect(listWebhookEndpoints(house.as('anna'), {})).rejects.toMatchObject({ code: 'forbidden' });
  const admin = house.as('admin');
  const key = { ...admin, actor: { ...admin.actor, scopes: ['*'] } } as typeof admin;
  expect(await listWebhookEndpoints(key, {})).toEqual([]);
  await expect(addWebhookEndpoint(key, { ...fields, types: ['message.replied'] })).rejects.toMatchObject({
    reason: 'not-a-person',
  });
});

test('it is changed by whoever saw how it is, and switched off and on', async () => {
  const admin = house.as('admin');
  const { endpoint } = await add();
  const { id } = endpoint;
  const types = ['programme.ended', 'message.opened', 'message.opened'] as const;
  const changed = await updateWebhookEndpoint(admin, {
    id,
    version: 1,
    set: { name: 'DWH', types: [...types] },
  });
  expect(changed).toMatchObject({ name: 'DWH', types: ['message.opened', 'programme.ended'], version: 2 });
  const late = updateWebhookEndpoint(admin, { id, version: 1, set: { name: 'Else' } });
  await expect(late).rejects.toMatchObject({
    code: 'conflict',
    reason: 'webhook-changed',
    detail: { version: 2 },
  });
  const off = await updateWebhookEndpoint(admin, { id, version: 2, set: { on: false } });
  expect(off.off).toEqual({ since: house.engine.now().toISOString(), reason: 'person' });
  await expect(sendWebhookTest(admin, { id })).rejects.toMatchObject({ reason: 'webhook-off' });
  await expect(resendWebhook(admin, { endpointId: id })).rejects.toMatchObject({ reason: 'webhook-off' });
  expect((await updateWebhookEndpoint(admin, { id, version: 3, set: { on: true } })).off).toBeNull();
});

test('a test arrives, signed, and stands among what was told', async () => {
  const { endpoint, secret } = await listen(house, receiver, ['message.replied']);
  const { id } = endpoint;
  const { eventId } = await sendWebhookTest(administrator(house), { id });
  expect(house.jobs.waiting).toEqual([{ name: 'webhook.deliver', payload: {} }]);
  expect(await deliver(house)).toBe(1);
  const [came] = receiver.received;
  expect(came?.headers).toMatchObject({ 'webhook-id': eventId, 'content-type': 'application/json' });
  expect(came && isSigned(came, secret)).toBe(true);
  const payload = {
    id: eventId,
    type: 'webhook.test',
    version: 1,
    timestamp: house.engine.now().toISOString(),
    data: { account: null, contact: null, programme: null },
  };
  expect(JSON.parse(came?.body ?? '')).toEqual(payload);
  const list = await listWebhookDeliveries(house.as('admin'), { endpointId: id });
  expect(list.items).toMatchObject([
    { eventId, state: 'delivered', tries: 1, statusCode: 204, failure: null, nextTryAt: null, payload },
  ]);
  expect(await deliver(house)).toBe(0);
});

test('for a day after a new secret was made both verify, and then the new one alone', async () => {
  const { endpoint, secret } = await listen(house, receiver, ['message.replied']);
  const { id } = endpoint;
  const rotated = await rotateWebhookSecret(house.as('admin'), { id });
  expect(rotated.secret).not.toBe(secret);
  expect(rotated.endpoint.formerSecretUntil).toBe('2026-03-19T08:00:00.000Z');
  const verified = async () => {
    await sendWebhookTest(administrator(house), { id });
    await deliver(house);
    const came = receiver.received.at(-1);
    return [secret, rotated.secret].map((each) => came && isSigned(came, each));
  };
  expect(await verified()).toEqual([true, true]);
  house.set('2026-03-19T08:00:01Z');
  expect(await verified()).toEqual([false, true]);
  expect((await listWebhookEndpoints(house.as('admin'), {}))[0]?.formerSecretUntil).toBeNull();
});

test('what was told is read page by page, the newest first, or of one state', async () => {
  const { endpoint } = await listen(house, receiver, ['message.replied']);
  const endpointId = endpoint.id;
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) {
    ids.unshift((await sendWebhookTest(administrator(house), { id: endpointId })).eventId);
  }
  const seen: string[] = [];
  let before: string | null | undefined;
  do {
    const page = await listWebhookDeliveries(house.as('admin'), {
      endpointId,
      limit: 2,
      ...(before && { before }),
    });
    seen.push(...page.items.map(({ eventId }) => eventId));
    before = page.older;
  } while (before);
  expect(seen.toSorted()).toEqual(ids.toSorted());
  expect(new Set(seen).size).toBe(5);
  const failed = await listWebhookDeliveries(house.as('admin'), { endpointId, state: 'failed' });
  expect(failed.items).toEqual([]);
});

test('one that is taken away is told nothing more, and leaves nothing but its audit', async () => {
  const { endpoint } = await listen(house, receiver, ['message.replied']);
  const { id } = endpoint;
  await sendWebhookTest(administrator(house), { id });
  await removeWebhookEndpoint(house.as('admin'), { id });
  expect(await deliver(house)).toBe(0);
  expect(await house.db.prisma.webhookDelivery.count()).toBe(0);
  await expect(listWebhookDeliveries(house.as('admin'), { endpointId: id })).rejects.toMatchObject({
    code: 'notFound',
  });
  const audited = await house.db.prisma.auditEntry.findMany({ where: { entityId: id } });
  expect(audited.map(({ verb }) => verb).toSorted()).toEqual([
    'webhook.addEndpoint',
    'webhook.removeEndpoint',
    'webhook.sendTest',
  ]);
});
