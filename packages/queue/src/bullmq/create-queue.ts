import type { JobQueue, LaneCounts, QueueHealth, QueueLog, RunningWorker } from '../queue.ts';
import type { Backend, BullQueue } from './backend.ts';
import { forEachLane, type Lanes, queueName } from './lanes.ts';
import { postgresBackend } from './postgres.ts';
import { createProducer } from './producer.ts';
import { redisBackend } from './redis.ts';
import { upsertSchedules } from './schedules.ts';
import { within } from './within.ts';
import { startWorker } from './worker.ts';

/** Where the queue lives: in the schema `bullmq` of the database, or in Redis when there is one. */
export type QueueLocation =
  | { readonly databaseUrl: string }
  /** `prefix` begins every key, `sleutel` when not given. */
  | { readonly redisUrl: string; readonly prefix?: string };

/** Connects to the queue and makes its tables. @throws when the server does not answer */
export async function createQueue(location: QueueLocation, log: QueueLog): Promise<JobQueue> {
  const backend = openBackend(location, log);
  try {
    await backend.prepare();
    return await openQueue(backend, log);
  } catch (error) {
    await backend.close();
    throw error;
  }
}

function openBackend(location: QueueLocation, log: QueueLog): Backend {
  const onError = (err: Error) => log.warn({ err }, 'The connection to the queue has trouble');
  return 'redisUrl' in location
    ? redisBackend(location.redisUrl, location.prefix ?? 'sleutel', onError)
    : postgresBackend(location.databaseUrl, onError);
}

async function openQueue(backend: Backend, log: QueueLog): Promise<JobQueue> {
  const queues: Lanes = forEachLane((lane) => {
    const queue = backend.openQueue(queueName(lane));
    queue.on('error', (err) => log.warn({ lane, err }, 'The queue has trouble'));
    return queue;
  });
  await Promise.all(Object.values(queues).map((queue) => queue.waitUntilReady()));
  const workers: RunningWorker[] = [];
  return {
    producer: createProducer(queues),
    async startWorker(handlers, options = {}) {
      const worker = await startWorker(backend, handlers, options, log);
      workers.push(worker);
      return worker;
    },
    async upsertSchedules(schedules) {
      // A schema that was dropped meanwhile comes back empty.
      await backend.prepare();
      await upsertSchedules(queues, schedules);
    },
    ready: () => health(backend),
    counts: () => countAll(queues),
    async close() {
      await Promise.all(workers.map((worker) => worker.close(0)));
      await Promise.all(Object.values(queues).map((queue) => queue.close()));
      await backend.close();
    },
  };
}

async function health(backend: Backend): Promise<QueueHealth> {
  const start = performance.now();
  const ok = await within(2_000, backend.ping());
  return ok
    ? { ok, latencyMs: performance.now() - start }
    : { ok, detail: `The queue on ${backend.kind} does not answer.` };
}

async function countAll(queues: Lanes) {
  const [flow, inbound, outbound, bulk] = await Promise.all([
    countOf(queues.flow),
    countOf(queues.inbound),
    countOf(queues.outbound),
    countOf(queues.bulk),
  ]);
  return { flow, inbound, outbound, bulk };
}

async function countOf(queue: BullQueue): Promise<LaneCounts> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  const of = (state: string) => counts[state] ?? 0;
  return { waiting: of('waiting'), active: of('active'), delayed: of('delayed'), failed: of('failed') };
}
