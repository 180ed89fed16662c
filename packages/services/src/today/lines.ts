import type { Db } from '@sleutel/db';
import { type RankedLine, rankToday } from '@sleutel/domain/today';
import { engagementLines } from './engagements.ts';
import type { TodayOf } from './get.ts';
import { obligationLines } from './obligations.ts';
import { slippedLines } from './slipped.ts';
import { waitingLines } from './waiting.ts';

/** Everything that needs somebody, what needs them most first; what is put away is only counted. */
export async function linesOf(
  db: Db,
  of: TodayOf,
  away: readonly string[],
): Promise<{ readonly lines: RankedLine[]; readonly snoozed: number }> {
  const found = await Promise.all([
    slippedLines(db, of),
    obligationLines(db, of),
    engagementLines(db, of),
    waitingLines(db, of),
  ]);
  const all = found.flat();
  const hidden = new Set(away);
  const lines = rankToday(
    all.filter(({ key }) => !hidden.has(key)),
    of,
  );
  return { lines, snoozed: all.length - lines.length };
}
