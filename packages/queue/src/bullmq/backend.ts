import type { Processor, Queue, Worker, WorkerListener, WorkerOptions } from 'bullmq';

/** The connection behind the lanes: PostgreSQL or Redis, never seen beyond this folder. */
export interface Backend {
  readonly kind: 'postgres' | 'redis';
  /** Makes the tables where there are any. Harmless when they exist. */
  prepare(): Promise<void>;
  openQueue(name: string): BullQueue;
  openWorker(name: string, processor: Processor, options: BullWorkerOptions): BullWorker;
  /** One round trip to the server. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type BullWorkerOptions = Omit<WorkerOptions, 'connection' | 'prefix'>;

/** What of BullMQ is used: the same on both backends, whose classes differ in their type parameters. */
export type BullQueue = Pick<
  Queue,
  | 'add'
  | 'addBulk'
  | 'getJob'
  | 'upsertJobScheduler'
  | 'getJobSchedulers'
  | 'removeJobScheduler'
  | 'getJobCounts'
  | 'waitUntilReady'
  | 'close'
> & { on(event: 'error', listener: (error: Error) => void): unknown };

export interface BullWorker extends Pick<Worker, 'pause' | 'close' | 'cancelAllJobs' | 'waitUntilReady'> {
  on<E extends 'failed' | 'stalled' | 'error'>(event: E, listener: WorkerListener[E]): unknown;
}
