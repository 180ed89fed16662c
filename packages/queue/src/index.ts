export {
  catalog,
  DECIDED_TOGETHER,
  isJobName,
  type JobCatalog,
  type JobInput,
  type JobName,
  type JobPayload,
  SENT_TOGETHER,
} from './catalog.ts';
export type { JobHandler, JobHandlers, JobRun } from './handlers.ts';
export { type JobDefinition, type JobOptions, type Lane, lanes } from './job.ts';
export { BadJobPayload, parsePayload, parsePayloads } from './payload.ts';
export type { JobProducer } from './producer.ts';
export type {
  JobQueue,
  LaneCounts,
  QueueHealth,
  QueueLog,
  RunningWorker,
  WorkerOptions,
} from './queue.ts';
export type { Rhythm, ScheduleDefinition } from './schedule.ts';
export { QueueUnreachable } from './unreachable.ts';
