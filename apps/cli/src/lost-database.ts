import { CommandError } from './command-error.ts';

/** PostgreSQL's codes for an end that was not ours, the system's, and the words of both; Prisma puts them into its own sentence. */
const SIGNS =
  /\b57P0[1-3]\b|\bECONN(REFUSED|RESET)\b|Connection terminated|terminating connection|closed the connection|in recovery mode|(starting up|shutting down)$/;

/**
 * Does the work; where the database went away meanwhile, the error says so, and what became of what was being done.
 * @throws CommandError where it did
 */
export async function namingLostDatabase<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const words = lostWords(error);
    if (words === undefined) throw error;
    const sentence = `The database went away meanwhile (${words}). What was not finished is rolled back; do it again once the database is back.`;
    throw new CommandError(sentence, 1, { cause: error });
  }
}

/** What says that the connection is lost, in one line. */
function lostWords(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof CommandError) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const words = error.message.replaceAll(/\s*\n\s*/g, ' ').trim() || code;
  return SIGNS.test(`${code} ${words}`) ? words : lostWords(error.cause);
}
