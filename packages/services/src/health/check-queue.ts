import type { JobQueue } from '@sleutel/queue';
import { type HealthFinding, wordsOf } from './finding.ts';

/** Whether jobs can be handed over; `open` connects, `where` says to what. */
export async function checkQueue(open: () => Promise<JobQueue>, where: string): Promise<HealthFinding> {
  const mend = 'Check REDIS_URL, or without it the database.';
  try {
    const queue = await open();
    try {
      const health = await queue.ready();
      return health.ok
        ? { check: 'queue', state: 'fine', detail: `${where}, answers in ${Math.round(health.latencyMs)} ms` }
        : { check: 'queue', state: 'broken', detail: `${where}: ${health.detail}`, mend };
    } finally {
      await queue.close();
    }
  } catch (error) {
    return { check: 'queue', state: 'broken', detail: `${where}: ${queueWords(error)}`, mend };
  }
}

/** The client of Redis says how often it tried; what matters is that nobody answered. */
function queueWords(error: unknown): string {
  const words = wordsOf(error);
  return /max retries per request/i.test(words) ? 'nobody answers at this address' : words;
}
