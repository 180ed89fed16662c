import { isDeepStrictEqual } from 'node:util';
import { catalog } from '../catalog.ts';
import { type Lane, lanes } from '../job.ts';
import { parsePayload } from '../payload.ts';
import type { Rhythm, ScheduleDefinition } from '../schedule.ts';
import type { BullQueue } from './backend.ts';
import { bullOptions } from './job-options.ts';
import type { Lanes } from './lanes.ts';

type Existing = Awaited<ReturnType<BullQueue['getJobSchedulers']>>[number];

/** A scheduler no more than this behind its time is just being served. */
const lateAfterMs = 60_000;

/** Brings every lane's schedulers to what is defined, touching only what differs. */
export async function upsertSchedules(queues: Lanes, wanted: readonly ScheduleDefinition[]): Promise<void> {
  for (const lane of lanes) await upsertLane(queues[lane], ofLane(wanted, lane));
}

function ofLane(schedules: readonly ScheduleDefinition[], lane: Lane): ScheduleDefinition[] {
  return schedules.filter(({ job }) => catalog[job].options.lane === lane);
}

async function upsertLane(queue: BullQueue, wanted: readonly ScheduleDefinition[]): Promise<void> {
  const existing = new Map((await queue.getJobSchedulers()).map((found) => [found.key, found]));
  for (const schedule of wanted) {
    const found = existing.get(schedule.name);
    existing.delete(schedule.name);
    if (found === undefined || !isSame(found, schedule) || (await isLost(queue, found))) {
      await upsert(queue, schedule);
    }
  }
  for (const name of existing.keys()) await queue.removeJobScheduler(name);
}

async function upsert(queue: BullQueue, { name, job, rhythm, payload }: ScheduleDefinition): Promise<void> {
  const data = parsePayload(job, payload);
  await queue.upsertJobScheduler(name, repeat(rhythm), {
    name: job,
    data,
    opts: bullOptions(catalog[job].options),
  });
}

function repeat(rhythm: Rhythm) {
  return 'everyMs' in rhythm ? { every: rhythm.everyMs } : { pattern: rhythm.cron, tz: rhythm.timeZone };
}

function isSame(found: Existing, { job, rhythm, payload }: ScheduleDefinition): boolean {
  const sameRhythm =
    'everyMs' in rhythm
      ? Number(found.every) === rhythm.everyMs
      : found.pattern === rhythm.cron && found.tz === rhythm.timeZone;
  return sameRhythm && found.name === job && isDeepStrictEqual(found.template?.data ?? {}, payload);
}

/**
 * Each job of a scheduler makes the next one, so a scheduler whose job is gone has come to a stop. One that is only
 * late keeps its job: the run that was missed while no worker was there is made up for.
 */
async function isLost(queue: BullQueue, { key, next }: Existing): Promise<boolean> {
  if (next === undefined) return true;
  const overdue = Number(next) + lateAfterMs < Date.now();
  return overdue && (await queue.getJob(`repeat:${key}:${next}`)) === undefined;
}
