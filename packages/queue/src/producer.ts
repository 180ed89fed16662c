import type { JobInput, JobName } from './catalog.ts';

/**
 * Hands jobs to the queue. What is enqueued may be lost or delivered twice, and is not part of any database
 * transaction: enqueue after the commit, and let a sweep find what never arrived.
 */
export interface JobProducer {
  /** @throws BadJobPayload */
  enqueue<N extends JobName>(name: N, payload: JobInput<N>): Promise<void>;
  /** All of them or, when one is bad, none. @throws BadJobPayload */
  enqueueMany<N extends JobName>(name: N, payloads: readonly JobInput<N>[]): Promise<void>;
}
