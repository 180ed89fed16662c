import type { JobInput, JobName } from './catalog.ts';

/** When a schedule runs: every so many milliseconds, or by a cron pattern (five or six fields) in a time zone. */
export type Rhythm = { readonly everyMs: number } | { readonly cron: string; readonly timeZone: string };

interface ScheduleOf<N extends JobName> {
  /** Its identity: the same name is the same schedule, in every process. */
  readonly name: string;
  readonly job: N;
  readonly rhythm: Rhythm;
  readonly payload: JobInput<N>;
}

/** A job that comes by itself, as data. */
export type ScheduleDefinition = { [N in JobName]: ScheduleOf<N> }[JobName];
