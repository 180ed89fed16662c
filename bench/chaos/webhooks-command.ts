import { parseArgs } from 'node:util';
import { startPostgres } from './postgres.ts';
import { runWebhooks } from './webhooks.ts';
import { deliveredProgram } from './workers.ts';

/** `pnpm chaos webhooks [--events 10000] [--times 3] [--seeds 100] [--first 1] [--processes 2] [--port 4890]` */
export async function webhooksCommand(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      events: { type: 'string', default: '10000' },
      times: { type: 'string', default: '3' },
      seeds: { type: 'string', default: '100' },
      first: { type: 'string', default: '1' },
      processes: { type: 'string', default: '2' },
      port: { type: 'string', default: '4890' },
    },
  });
  const program = await deliveredProgram('api');
  const database = await startPostgres();
  try {
    const { posted, refused, forgedTaken, goodRefused, unhandled, outcomes } = await runWebhooks({
      databaseUrl: database.url,
      program,
      events: Number(values.events),
      times: Number(values.times),
      seeds: Number(values.seeds),
      first: Number(values.first),
      processes: Number(values.processes),
      port: Number(values.port),
      log: (line) => console.error(line),
    });
    console.log(
      `${values.events} events, each ${values.times} times, in ${values.seeds} orders: ${posted} posted`,
    );
    console.log(
      `  refused ${refused} · forged or stale taken ${forgedTaken} · good refused ${goodRefused} · unhandled ${unhandled} · final states ${outcomes.length} (${outcomes.join(', ')})`,
    );
    return forgedTaken + goodRefused + unhandled === 0 && outcomes.length === 1;
  } finally {
    await database.stop();
  }
}
