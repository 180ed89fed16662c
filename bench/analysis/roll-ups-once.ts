import { createDb } from '@sleutel/db';
import { runAnalysis } from '@sleutel/services/analysis';
import { type ServiceContext, systemActor } from '@sleutel/services/core';

/** `analysis.run` on a database that has the roll-ups; the second run, when connections and plans are warm. */
const [url = ''] = process.argv.slice(2);
const refuse = () => Promise.reject(new Error('An analysis neither sends nor enqueues.'));
const db = createDb(url);
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
await runAnalysis(ctx, {});
const before = process.cpuUsage();
const start = performance.now();
const { accounts } = await runAnalysis(ctx, {});
const seconds = (performance.now() - start) / 1000;
await db.close();
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, cpuSeconds, peakMegabytes, accounts }));

function ignore(): void {}
