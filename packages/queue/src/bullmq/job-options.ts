import type { JobsOptions } from 'bullmq';
import type { JobOptions } from '../job.ts';

/** A job's options in BullMQ's words. */
export function bullOptions({ attempts, backoffMs, keep }: JobOptions) {
  return {
    attempts,
    backoff: { type: 'exponential', delay: backoffMs, jitter: 0.5 },
    removeOnComplete: keep.completed === 0 ? true : { count: keep.completed },
    removeOnFail: { count: keep.failed },
  } satisfies JobsOptions;
}
