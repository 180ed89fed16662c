import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postgresForTests, redisForTests, type TestBackend } from '@sleutel/queue/testing';
import { addWebhookEndpoint, listWebhookDeliveries, sendWebhookTest } from '@sleutel/services/webhook';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { install } from './testing/house.ts';
import { seedCompany } from './testing/wholesaler.ts';

const backends = { postgres: await postgresForTests(), redis: await redisForTests() };
afterAll(() => Promise.all([backends.postgres.stop(), backends.redis?.stop()]));

/** Another system, which is out of order the first time. */
async function openReceiver() {
  const ids: unknown[] = [];
  const server = createServer((request, response) => {
    ids.push(request.headers['webhook-id']);
    response.writeHead(ids.length === 1 ? 500 : 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, ids, close: () => server.close() };
}

/** What happens is written down, and the job that would tell it at once is lost. */
const lost = { enqueue: () => Promise.resolve(), enqueueMany: () => Promise.resolve() };

describe.each(['postgres', 'redis'] as const)('the queue on %s', (kind) => {
  const backend: TestBackend | null = backends[kind];

  test.skipIf(backend === null)(
    `webhooks are told by whoever comes, and again where they were not taken${backend ? '' : ' (needs redis)'}`,
    async () => {
      if (backend === null) return;
      const [house, receiver] = await Promise.all([install(backend), openReceiver()]);
      try {
        await seedCompany(house.db);
        const ctx = { ...house.as('anna'), jobs: lost };
        const { endpoint } = await addWebhookEndpoint(ctx, {
          name: 'CRM',
          url: receiver.url,
          types: ['message.replied'],
        });
        const { eventId } = await sendWebhookTest(ctx, { id: endpoint.id });
        await Promise.all([house.startWorker(), house.startWorker()]);
        const first = async () => (await listWebhookDeliveries(ctx, { endpointId: endpoint.id })).items.at(0);
        const noted = (state: string, tries: number) =>
          vi.waitFor(async () => expect(await first()).toMatchObject({ state, tries }), { timeout: 30_000 });
        await noted('waiting', 1);
        house.set(new Date(Date.now() + 3_600_000).toISOString());
        await noted('delivered', 2);
        expect(receiver.ids).toEqual([eventId, eventId]);
      } finally {
        await house.close();
        await backend.wipe();
        receiver.close();
      }
    },
  );
});
