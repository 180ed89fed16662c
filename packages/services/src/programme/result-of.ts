import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { type AccountOutcome, type ProgrammeResult, programmeResult } from '@sleutel/domain/result';

const known = new Map<string, ProgrammeResult>();
const MOST_KNOWN = 500;

/**
 * What the accounts of a programme came to. To shuffle many accounts takes a second and the same accounts always give
 * the same numbers, so that a list and a page of one programme work it out once between them. Others get their turn
 * before each.
 */
export async function resultOf(
  outcomes: readonly AccountOutcome[],
  watchDays: number,
): Promise<ProgrammeResult> {
  const key = hash('sha256', JSON.stringify([watchDays, outcomes]));
  const before = known.get(key);
  if (before) return before;
  await setImmediate();
  const result = programmeResult(outcomes, watchDays);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, result);
  return result;
}
