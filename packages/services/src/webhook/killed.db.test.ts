import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createDb } from '@sleutel/db';
import { createTestDatabase } from '@sleutel/db/testing';
import { expect, test } from 'vitest';
import { contextFor } from '../analysis/testing/context.ts';
import type { ServiceContext } from '../core/index.ts';
import { inlineJobs } from '../programme/testing/inline-jobs.ts';
import { addWebhookEndpoint, deliverWebhooks, listWebhookDeliveries, sendWebhookTest } from './index.ts';
import { answers, idsOf, openReceiver } from './testing/receiver.ts';

const NOW = '2026-03-18T08:00:00Z';
const script = fileURLToPath(new URL('./testing/tell-and-wait.ts', import.meta.url));

test('what a killed worker had told and not noted is told again, under the same id', async () => {
  const [database, receiver] = await Promise.all([createTestDatabase(), openReceiver()]);
  const db = createDb(database.url);
  const ctx: ServiceContext = {
    ...contextFor(db, NOW, 'admin'),
    jobs: inlineJobs(),
    webhooksAllowPrivate: true,
  };
  await db.prisma.user.create({
    data: { id: 'user-1', name: 'Test', email: 'test@house.example', role: 'admin' },
  });
  const { endpoint } = await addWebhookEndpoint(ctx, {
    name: 'CRM',
    url: receiver.url,
    types: ['message.replied'],
  });
  const { eventId } = await sendWebhookTest(ctx, { id: endpoint.id });

  const arrived = new Promise<ServerResponse>((resolve) => receiver.behave(resolve));
  const worker = spawn(process.execPath, ['--import', 'tsx', script, database.url, NOW], {
    stdio: 'inherit',
  });
  const response = await arrived;
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  response.writeHead(204).end();

  receiver.behave(answers(204));
  const engine: ServiceContext = { ...ctx, actor: { kind: 'system', id: 'worker', role: 'system' } };
  expect(await deliverWebhooks(engine, {})).toEqual({ told: 0 });
  // The lease is the database's to time.
  await db.pool.query("UPDATE webhook_endpoints SET lease_until = lease_until - interval '2 minutes'");
  expect(await deliverWebhooks(engine, {})).toEqual({ told: 1 });
  expect(idsOf(receiver)).toEqual([eventId, eventId]);
  const { items } = await listWebhookDeliveries(ctx, { endpointId: endpoint.id });
  expect(items).toMatchObject([{ state: 'delivered', tries: 1 }]);
  await db.close();
  await Promise.all([database.drop(), receiver.close()]);
});
