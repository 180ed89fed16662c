import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from './postgres.ts';
import { placeOf, queueOnRedis } from './queue-place.ts';
import { runRaces } from './races.ts';
import { runSmtp } from './smtp.ts';
import { deliveredProgram, type WorkerProgram } from './workers.ts';

let program: WorkerProgram;
beforeAll(async () => {
  program = await deliveredProgram();
});

const redis = await queueOnRedis().catch(() => null);
afterAll(() => redis?.stop());

/** The small form of `pnpm chaos races`. */
async function kept(onRedis: boolean): Promise<void> {
  const database = await startPostgres();
  try {
    const queue = onRedis && redis ? redis : await placeOf('pg', database.url);
    const size = { seed: 3, races: 20, workers: 2 };
    const run = await runRaces({ ...size, databaseUrl: database.url, queue, program });
    expect(run).toMatchObject({ races: 20, sentAfter: 0, othersWrong: 0, stuck: 0 });
  } finally {
    await database.stop();
  }
}

test('unsubscribing and complaining against the claim: nothing leaves after it, the queue on postgres', () =>
  kept(false));

test.skipIf(redis === null)(
  'unsubscribing and complaining against the claim: nothing leaves after it, the queue on redis',
  () => kept(true),
);

/** As many as the transport has connections. */
const MOST_BEGUN = 5;

test('SMTP killed between DATA and its answer: only what was begun is for a person, and nothing comes twice', async () => {
  const database = await startPostgres();
  try {
    const run = await runSmtp({ databaseUrl: database.url, program, sends: 40 });
    expect(run.inDoubt).toBeGreaterThan(0);
    expect(run.needsReview).toBeGreaterThanOrEqual(run.inDoubt);
    expect(run.needsReview).toBeLessThanOrEqual(MOST_BEGUN);
    expect([run.sent + run.needsReview, run.twice]).toEqual([40, 0]);
  } finally {
    await database.stop();
  }
});
