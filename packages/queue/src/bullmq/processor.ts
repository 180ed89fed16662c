import { type Job, UnrecoverableError } from 'bullmq';
import { isJobName, type JobName } from '../catalog.ts';
import type { JobHandlers, JobRun } from '../handlers.ts';
import { BadJobPayload, parsePayload } from '../payload.ts';

/** Runs the handler of whatever job arrives. What no handler can ever do fails at once, without further attempts. */
export function createProcessor(handlers: JobHandlers) {
  // BullMQ makes a signal only for a function that declares three parameters.
  return async (job: Job, _token: string | undefined, signal: AbortSignal | undefined): Promise<void> => {
    if (!isJobName(job.name)) throw new UnrecoverableError(`There is no job named ${job.name}.`);
    const run = {
      id: job.id ?? '',
      attempt: job.attemptsMade + 1,
      signal: signal ?? new AbortController().signal,
    };
    await handle(handlers, job.name, job.data, run);
  };
}

async function handle<N extends JobName>(handlers: JobHandlers, name: N, data: unknown, run: JobRun) {
  await handlers[name](payloadOf(name, data), run);
}

function payloadOf<N extends JobName>(name: N, data: unknown) {
  try {
    return parsePayload(name, data);
  } catch (error) {
    if (error instanceof BadJobPayload) throw new UnrecoverableError(error.message);
    throw error;
  }
}
