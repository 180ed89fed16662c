import { createQueue } from '@sleutel/queue/bullmq';
import type { Log } from '@sleutel/services/core';
import { type DoctorFinding, wordsOf } from './finding.ts';

interface QueuePlace {
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
}

/** Whether jobs can be handed over. */
export async function checkQueue({ databaseUrl, redisUrl }: QueuePlace, log: Log): Promise<DoctorFinding> {
  const where = redisUrl === undefined ? 'BullMQ on PostgreSQL' : 'BullMQ on Redis';
  const mend =
    redisUrl === undefined ? 'Check the database.' : 'Check REDIS_URL and whether the server runs.';
  try {
    const queue = await createQueue(redisUrl === undefined ? { databaseUrl } : { redisUrl }, log);
    try {
      const health = await queue.ready();
      return health.ok
        ? { check: 'queue', state: 'fine', detail: `${where}, answers in ${Math.round(health.latencyMs)} ms` }
        : { check: 'queue', state: 'broken', detail: `${where}: ${health.detail}`, mend };
    } finally {
      await queue.close();
    }
  } catch (error) {
    return { check: 'queue', state: 'broken', detail: `${where}: ${wordsOf(error)}`, mend };
  }
}
