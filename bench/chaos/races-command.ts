import { parseArgs } from 'node:util';
import { startPostgres } from './postgres.ts';
import { placeOf } from './queue-place.ts';
import { runRaces } from './races.ts';
import { deliveredProgram } from './workers.ts';

/** `pnpm chaos races [--races 1000] [--seed 1] [--workers 2] [--queue pg|redis]` */
export async function racesCommand(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      races: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
      queue: { type: 'string', default: 'pg' },
    },
  });
  const program = await deliveredProgram();
  const database = await startPostgres();
  const queue = await placeOf(values.queue, database.url);
  try {
    const { races, before, underWay, sentAfter, othersWrong, stuck } = await runRaces({
      databaseUrl: database.url,
      queue,
      program,
      seed: Number(values.seed),
      races: Number(values.races),
      workers: Number(values.workers),
    });
    console.log(
      `unsubscribing and complaining against the claim, the queue on ${values.queue}: ${races} races`,
    );
    console.log(
      `  stopped before anything was begun ${before} · while it was under way ${underWay} · sent after the stop ${sentAfter} · others not once ${othersWrong} · stuck ${stuck}`,
    );
    return races === Number(values.races) && sentAfter + othersWrong + stuck === 0;
  } finally {
    await queue.stop();
    await database.stop();
  }
}
