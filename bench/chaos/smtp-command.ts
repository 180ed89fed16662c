import { parseArgs } from 'node:util';
import { startPostgres } from './postgres.ts';
import { runSmtp } from './smtp.ts';
import { deliveredProgram } from './workers.ts';

/** `pnpm chaos smtp [--sends 100]` */
export async function smtpCommand(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { sends: { type: 'string', default: '100' } } });
  const program = await deliveredProgram();
  const database = await startPostgres();
  try {
    const result = await runSmtp({ databaseUrl: database.url, program, sends: Number(values.sends) });
    const { sends, inDoubt, received, needsReview, sent, twice } = result;
    console.log(`smtp, killed between DATA and its answer: ${sends} sends, ${inDoubt} in doubt`);
    console.log(`  received ${received} · twice ${twice} · needsReview ${needsReview} · sent ${sent}`);
    return inDoubt > 0 && twice === 0 && needsReview >= inDoubt && needsReview + sent === sends;
  } finally {
    await database.stop();
  }
}
