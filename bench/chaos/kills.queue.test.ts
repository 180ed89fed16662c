import { afterAll, beforeAll, expect, test } from 'vitest';
import { runKills } from './kills.ts';
import { startPostgres } from './postgres.ts';
import { queueOnPostgres, queueOnRedis } from './queue-place.ts';
import { isKept } from './tally.ts';
import { deliveredProgram, type WorkerProgram } from './workers.ts';

let program: WorkerProgram;
beforeAll(async () => {
  program = await deliveredProgram();
});

const redis = await queueOnRedis().catch(() => null);
afterAll(() => redis?.stop());

/** The small form of `pnpm chaos kills --restarts --wipe`. */
const small = {
  seed: 7,
  sends: 300,
  kills: 5,
  workers: 2,
  restarts: 1,
  wipeQueue: true,
  patienceMs: 120_000,
};

async function kept(onRedis: boolean): Promise<void> {
  const database = await startPostgres();
  try {
    const queue = onRedis && redis ? redis : queueOnPostgres(database.url);
    const result = await runKills({ database, queue, program }, { ...small, log: () => undefined });
    expect(result.tally).toMatchObject({ sends: 300, accepted: 300, lost: 0, twice: 0, stuck: 0 });
    expect(isKept(result.tally)).toBe(true);
    expect(result.kills).toBe(5);
  } finally {
    await database.stop();
  }
}

test(
  'workers killed, database down, queue lost: everything sent once, the queue on postgres',
  () => kept(false),
  300_000,
);

test.skipIf(redis === null)(
  'workers killed, database down, queue lost: everything sent once, the queue on redis',
  () => kept(true),
  300_000,
);
