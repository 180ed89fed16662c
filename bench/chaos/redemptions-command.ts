import { parseArgs } from 'node:util';
import { startPostgres } from './postgres.ts';
import { type RedemptionsResult, runRedemptions } from './redemptions.ts';
import { deliveredProgram } from './workers.ts';

/** `pnpm chaos redemptions [--requests 1000] [--limit 100] [--processes 2] [--port 4890]` */
export async function redemptionsCommand(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      requests: { type: 'string', default: '1000' },
      limit: { type: 'string', default: '100' },
      processes: { type: 'string', default: '2' },
      port: { type: 'string', default: '4890' },
    },
  });
  const program = await deliveredProgram('api');
  const database = await startPostgres();
  try {
    const result = await runRedemptions({
      databaseUrl: database.url,
      program,
      requests: Number(values.requests),
      limit: Number(values.limit),
      processes: Number(values.processes),
      port: Number(values.port),
    });
    const answers = Object.entries(result.answers).map(([name, count]) => `${name} ${count}`);
    console.log(
      `${result.requests} redemptions at once of ${values.processes} processes, ${values.limit} allowed`,
    );
    console.log(`  answers: ${answers.join(' · ')}`);
    console.log(
      `  redeemed ${result.redemptions} · a code twice ${result.twice} · spent ${result.spent} of ${result.budget}`,
    );
    return isExact(result, Number(values.limit));
  } finally {
    await database.stop();
  }
}

function isExact({ answers, redemptions, twice, spent, budget }: RedemptionsResult, limit: number): boolean {
  return answers['redeemed'] === limit && redemptions === limit && twice === 0 && spent <= budget;
}
