import { parseArgs } from 'node:util';
import { runAway } from './away.ts';
import { startPostgres } from './postgres.ts';
import { placeOf } from './queue-place.ts';
import { isKept } from './tally.ts';
import { deliveredProgram } from './workers.ts';

/** `pnpm chaos away [--sends 2000] [--seconds 60] [--slow-seconds 30] [--slow-ms 2000] [--workers 2] [--queue pg|redis]` */
export async function awayCommand(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      sends: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '60' },
      'slow-seconds': { type: 'string', default: '30' },
      'slow-ms': { type: 'string', default: '2000' },
      workers: { type: 'string', default: '2' },
      queue: { type: 'string', default: 'pg' },
    },
  });
  const program = await deliveredProgram();
  const database = await startPostgres();
  const queue = await placeOf(values.queue, database.url);
  try {
    const { tally, gaveUp, backAfter } = await runAway({
      database,
      queue,
      program,
      sends: Number(values.sends),
      workers: Number(values.workers),
      awaySeconds: Number(values.seconds),
      slowSeconds: Number(values['slow-seconds']),
      slowMs: Number(values['slow-ms']),
      patienceMs: 240_000,
      log: (line) => console.error(line),
    });
    console.log(
      `database away ${values.seconds} s, then ${values['slow-seconds']} s up to ${values['slow-ms']} ms late, queue on ${values.queue}: ${tally.sends} sends`,
    );
    console.log(
      `  lost ${tally.lost} · twice ${tally.twice} · stuck ${tally.stuck} · needsReview ${tally.needsReview} · accepted ${tally.accepted} · workers that gave up ${gaveUp} · sending again after ${backAfter.toFixed(1)} s`,
    );
    return isKept(tally) && gaveUp === 0;
  } finally {
    await queue.stop();
    await database.stop();
  }
}
