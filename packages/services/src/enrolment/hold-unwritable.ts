import type { Db } from '@sleutel/db';
import { outcomeOf } from './carry-out.ts';
import { type Committed, commitOutcomes } from './commit.ts';
import type { Desk } from './compose.ts';
import { failed } from './decide-all.ts';
import type { Outcome } from './outcome.ts';

/** Holds one enrolment whose outcome the database would not take, with a task and what it said. */
export function holdUnwritable(
  pool: Db['pool'],
  desk: Desk,
  { due, message }: Outcome,
  leaseToken: string,
  error: unknown,
): Promise<Committed> {
  const printable = new Error(String(error instanceof Error ? error.message : error).replaceAll('\0', ''));
  const held = failed(due, message?.stepKey ?? due.stepKey, 'decisionFailed', printable);
  return commitOutcomes(pool, desk, [outcomeOf(desk, due, held, null)], leaseToken);
}
