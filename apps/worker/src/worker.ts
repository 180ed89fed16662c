import type { JobQueue } from '@sleutel/queue';
import { loadCompany } from '@sleutel/services/company';
import { type ServiceContext, type ServiceDeps, systemActor } from '@sleutel/services/core';
import { ensurePartitions } from '@sleutel/services/message';
import { createHandlers } from './handlers/index.ts';
import { schedules } from './schedules.ts';

export interface RunningEngine {
  /** Takes no more jobs, lets those that run end within `graceMs` milliseconds, and leaves the rest to others. */
  drain(graceMs: number): Promise<void>;
}

/** How often the schedules are put in place anew, in case the queue was lost with them. */
const SCHEDULES_MS = 60_000;

/** Starts taking jobs. Any number of processes may do so at once. */
export async function startEngine(services: ServiceDeps, queue: JobQueue): Promise<RunningEngine> {
  const ctx: ServiceContext = { ...services, actor: systemActor('worker') };
  await ensurePartitions(ctx, {});
  const placeSchedules = async () => {
    const { timeZone } = await loadCompany(services.db);
    await queue.upsertSchedules(schedules(timeZone));
  };
  await placeSchedules();
  const worker = await queue.startWorker(createHandlers(ctx));
  const timer = setInterval(() => {
    placeSchedules().catch((err: unknown) =>
      services.log.warn({ err }, 'the schedules could not be put in place'),
    );
  }, SCHEDULES_MS);
  return {
    drain: async (graceMs) => {
      clearInterval(timer);
      await worker.close(graceMs);
    },
  };
}
