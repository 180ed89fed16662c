import type { ServiceDeps } from '../core/index.ts';

/** Has somebody come for batches that are written down. */
export function handOver({ jobs }: Pick<ServiceDeps, 'jobs'>, batchIds: readonly string[]): Promise<void> {
  return jobs.enqueueMany(
    'message.deliver',
    batchIds.map((batchId) => ({ batchId })),
  );
}
