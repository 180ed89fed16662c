import type { JobHandlers } from './handlers.ts';
import type { Lane } from './job.ts';
import type { JobProducer } from './producer.ts';
import type { ScheduleDefinition } from './schedule.ts';

/** Where the queue tells what went wrong. Fits pino. */
export interface QueueLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface WorkerOptions {
  /** Jobs of a lane that run at the same time in this process. Default: 8 in `flow`, 4 in `outbound`, 2 in `bulk`, 1 in `inbound`. */
  readonly concurrency?: Partial<Readonly<Record<Lane, number>>>;
  /**
   * How long a job belongs to a worker without a sign of life, in milliseconds. A job of a worker that died runs
   * again after one to two times this. Default 30,000.
   */
  readonly leaseMs?: number;
}

export interface RunningWorker {
  /**
   * Takes no more jobs and waits for those that run. After `graceMs` milliseconds their signals abort, and what
   * has not ended a second later is left to another worker.
   */
  close(graceMs: number): Promise<void>;
}

export type QueueHealth =
  | { readonly ok: true; readonly latencyMs: number }
  | { readonly ok: false; readonly detail: string };

export interface LaneCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** A queue that is connected. */
export interface JobQueue {
  readonly producer: JobProducer;
  /** Resolves when the worker takes jobs. */
  readonly startWorker: (handlers: JobHandlers, options?: WorkerOptions) => Promise<RunningWorker>;
  /**
   * Makes the schedules these and no others. Any number of processes may do so at any time: what is there stays
   * as it is. Called again at intervals it also brings back what a lost queue took along.
   */
  readonly upsertSchedules: (schedules: readonly ScheduleDefinition[]) => Promise<void>;
  /** Answers within two seconds. */
  readonly ready: () => Promise<QueueHealth>;
  readonly counts: () => Promise<Readonly<Record<Lane, LaneCounts>>>;
  /** Closes workers that are still open, without grace, and then the connections. */
  close(): Promise<void>;
}
