import type { JobName, JobPayload } from './catalog.ts';

/** The circumstances of one run of a handler. */
export interface JobRun {
  readonly id: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Aborts when the worker has to stop and its time for finishing is over. */
  readonly signal: AbortSignal;
}

export type JobHandler<N extends JobName> = (payload: JobPayload<N>, run: JobRun) => Promise<void>;

/** One handler for each job of the catalogue: a missing one does not compile. */
export type JobHandlers = { readonly [N in JobName]: JobHandler<N> };
