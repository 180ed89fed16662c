import type { Job } from 'bullmq';
import type { QueueLog } from '../queue.ts';
import type { BullWorker } from './backend.ts';

/** Says what went wrong with which job: a warning while it is tried again, an error when it is not. */
export function logFailures(worker: BullWorker, lane: string, log: QueueLog): void {
  worker.on('failed', (job, error) => {
    if (job === undefined) log.error({ lane, err: error }, 'A job was lost by its worker too often');
    else if (job.finishedOn === undefined) log.warn(failure(job, error), 'A job failed and is tried again');
    else log.error(failure(job, error), 'A job failed');
  });
  worker.on('stalled', (id) => log.warn({ lane, jobId: id }, 'A job lost its worker and runs again'));
  worker.on('error', (error) => log.warn({ lane, err: error }, 'The worker has trouble with its queue'));
}

function failure(job: Job, error: Error) {
  return {
    job: job.name,
    jobId: job.id,
    attempt: job.attemptsMade,
    payload: abridged(job.data),
    err: error,
  };
}

/** Payloads are ids; of a long list the first and the count are enough to find it. */
function abridged(payload: unknown): unknown {
  if (Array.isArray(payload) && payload.length > 3) return { first: payload[0], count: payload.length };
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return payload;
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, abridged(value)]));
}
