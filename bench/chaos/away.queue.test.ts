import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAway } from './away.ts';
import { startPostgres } from './postgres.ts';
import { placeOf, queueOnRedis } from './queue-place.ts';
import { deliveredProgram, type WorkerProgram } from './workers.ts';

let program: WorkerProgram;
beforeAll(async () => {
  program = await deliveredProgram();
});

const redis = await queueOnRedis().catch(() => null);
afterAll(() => redis?.stop());

/** The small form of `pnpm chaos away`. */
async function kept(onRedis: boolean): Promise<void> {
  const database = await startPostgres();
  try {
    const queue = onRedis && redis ? redis : await placeOf('pg', database.url);
    const trouble = { awaySeconds: 2, slowSeconds: 1, slowMs: 200 };
    const size = { sends: 60, workers: 1, ...trouble, patienceMs: 60_000, endLeasesAfterMs: 15_000 };
    const run = await runAway({ ...size, database, queue, program, log: () => undefined });
    expect(run.tally).toMatchObject({ sends: 60, accepted: 60, lost: 0, twice: 0, stuck: 0, needsReview: 0 });
    expect(run.gaveUp).toBe(0);
  } finally {
    await database.stop();
  }
}

test('PostgreSQL away and slow: the worker goes on by itself, nothing lost, nothing twice, the queue on postgres', () =>
  kept(false));

test.skipIf(redis === null)(
  'PostgreSQL away and slow: the worker goes on by itself, nothing lost, nothing twice, the queue on redis',
  () => kept(true),
);
