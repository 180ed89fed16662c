import { createDb } from '@sleutel/db';
import type { ServiceContext } from '@sleutel/services/core';
import { systemActor } from '@sleutel/services/core';
import { importContacts, importOrders } from '@sleutel/services/import';

/** Imports one file in a process of its own, so that its memory is nobody else’s. Prints what it took. */
const [kind, path = '', url = ''] = process.argv.slice(2);
const db = createDb(url);
const refuse = () => Promise.reject(new Error('An import neither sends nor enqueues.'));
const ctx: ServiceContext = {
  db,
  jobs: { enqueue: refuse, enqueueMany: refuse },
  mail: {
    from: '',
    transport: {
      name: 'outbox',
      idempotent: true,
      keyWindowMs: null,
      maxBatch: 1,
      send: refuse,
      close: async () => undefined,
    },
  },
  publicUrl: '',
  appSecret: '',
  now: () => new Date(),
  log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  actor: systemActor('bench'),
};

const before = process.cpuUsage();
const start = performance.now();
const result = await (kind === 'contacts' ? importContacts : importOrders)(ctx, { path });
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
await db.close();
const { inserted, updated, unchanged, rejected } = result;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, cpuSeconds, peakMegabytes, inserted, updated, unchanged, rejected }));

function ignore(): void {}
