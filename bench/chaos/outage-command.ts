import { parseArgs } from 'node:util';
import { runOutage } from './outage.ts';
import { startPostgres } from './postgres.ts';

/** `pnpm chaos outage [--sends 500] [--hours 30]` */
export async function outageCommand(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: { sends: { type: 'string', default: '500' }, hours: { type: 'string', default: '30' } },
  });
  const database = await startPostgres();
  try {
    const { tally, takenInSilence, sentBlindly, provider } = await runOutage({
      databaseUrl: database.url,
      sends: Number(values.sends),
      hours: Number(values.hours),
    });
    console.log(
      `outage of ${values.hours} h, keys kept 24 h: ${tally.sends} sends, ${provider.requests} requests`,
    );
    console.log(
      `  taken in silence ${takenInSilence} · automatic second sends ${sentBlindly} · needsReview ${tally.needsReview} · twice ${tally.twice} · stuck ${tally.stuck}`,
    );
    return sentBlindly + tally.twice + tally.stuck === 0 && tally.needsReview === tally.sends;
  } finally {
    await database.stop();
  }
}
