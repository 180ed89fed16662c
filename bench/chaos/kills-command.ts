import { parseArgs } from 'node:util';
import { type KillsResult, runKills } from './kills.ts';
import { startPostgres } from './postgres.ts';
import { placeOf } from './queue-place.ts';
import { isKept } from './tally.ts';
import { deliveredProgram } from './workers.ts';

/** `pnpm chaos kills [--seed N] [--sends 10000] [--kills 50] [--queue pg|redis] [--restarts 3] [--wipe]` */
export async function killsCommand(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      sends: { type: 'string', default: '10000' },
      kills: { type: 'string', default: '50' },
      workers: { type: 'string', default: '2' },
      queue: { type: 'string', default: 'pg' },
      restarts: { type: 'string', default: '0' },
      wipe: { type: 'boolean', default: false },
    },
  });
  const program = await deliveredProgram();
  const database = await startPostgres();
  const queue = await placeOf(values.queue, database.url);
  const start = performance.now();
  try {
    const result = await runKills(
      { database, queue, program },
      {
        seed: Number(values.seed),
        sends: Number(values.sends),
        kills: Number(values.kills),
        workers: Number(values.workers),
        restarts: Number(values.restarts),
        wipeQueue: values.wipe,
        patienceMs: 240_000,
        log: (line) => console.error(line),
      },
    );
    report(`seed ${values.seed}, queue on ${values.queue}`, result, (performance.now() - start) / 1_000);
    return isKept(result.tally);
  } finally {
    await queue.stop();
    await database.stop();
  }
}

function report(title: string, { tally, kills, provider }: KillsResult, seconds: number): void {
  const counts = Object.entries(provider).map(([name, count]) => `${name} ${count}`);
  console.log(`${title}: ${tally.sends} sends, ${kills} kills, ${seconds.toFixed(0)} s`);
  console.log(`  provider: ${counts.join(' · ')}`);
  console.log(
    `  lost ${tally.lost} · twice ${tally.twice} · stuck ${tally.stuck} · needsReview ${tally.needsReview} · accepted ${tally.accepted}`,
  );
}
