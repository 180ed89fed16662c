import type { JobHandlers } from '../handlers.ts';
import type { QueueLog, RunningWorker, WorkerOptions } from '../queue.ts';
import type { Backend, BullWorker } from './backend.ts';
import { logFailures } from './failures.ts';
import { forEachLane, queueName } from './lanes.ts';
import { createProcessor } from './processor.ts';
import { within } from './within.ts';

const concurrencyByDefault = { flow: 8, inbound: 1, outbound: 4, bulk: 2 };

/** How long a handler may take to notice that its signal aborted, in milliseconds. */
const abortMs = 1_000;

/** Starts a worker in every lane. */
export async function startWorker(
  backend: Backend,
  handlers: JobHandlers,
  { concurrency, leaseMs = 30_000 }: WorkerOptions,
  log: QueueLog,
): Promise<RunningWorker> {
  const limits = { ...concurrencyByDefault, ...concurrency };
  const processor = createProcessor(handlers);
  const byLane = forEachLane((lane) => {
    const worker = backend.openWorker(queueName(lane), processor, {
      concurrency: limits[lane],
      lockDuration: leaseMs,
      stalledInterval: leaseMs,
      // A job outlives any number of workers; by default BullMQ gives it up after the second.
      maxStalledCount: 1_000_000,
      runRetryDelay: 1_000,
    });
    logFailures(worker, lane, log);
    return worker;
  });
  const workers = Object.values(byLane);
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  let closing: Promise<void> | undefined;
  return {
    close: async (graceMs) => {
      closing ??= closeAll(workers, graceMs);
      await closing;
    },
  };
}

async function closeAll(workers: readonly BullWorker[], graceMs: number): Promise<void> {
  await Promise.all(workers.map((worker) => closeOne(worker, graceMs)));
}

/** Pausing waits for the running jobs; closing by force leaves those that remain to the next worker. */
async function closeOne(worker: BullWorker, graceMs: number): Promise<void> {
  const idle = worker.pause();
  if (!(await within(graceMs, idle))) {
    worker.cancelAllJobs('The worker stops.');
    await within(abortMs, idle);
  }
  await worker.close(true);
}
