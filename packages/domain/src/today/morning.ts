import { Temporal } from 'temporal-polyfill';
import type { RankedLine } from './rank.ts';

/** From seven until eleven on the reader's clock: who starts the engine in the afternoon sends no morning's e-mail. */
const FROM_HOUR = 7;
const UNTIL_HOUR = 11;

/** An answer of Friday is still news on Monday; after that it is for the list. */
const FRESH_ANSWER_MS = 3 * 86_400_000;

/** The day, `YYYY-MM-DD`, whose morning it is for somebody; null where it is none, or none of a working day. */
export function morningOf(now: Date, zone: string, workingDays: readonly number[]): string | null {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  if (here.hour < FROM_HOUR || here.hour >= UNTIL_HOUR) return null;
  return workingDays.includes(here.dayOfWeek) ? here.toPlainDate().toString() : null;
}

/** What a morning brings, each part in the order of the list. */
export interface Morning {
  readonly late: readonly RankedLine[];
  readonly today: readonly RankedLine[];
  /** Somebody waits for the reader. */
  readonly waiting: readonly RankedLine[];
  readonly slipped: readonly RankedLine[];
}

/** Of everything that needs somebody what is of this day: late, due, waited for, or slipped. */
export function morningOfLines(
  lines: readonly RankedLine[],
  { today, now }: { readonly today: string; readonly now: Date },
): Morning {
  const partOf = (line: RankedLine): keyof Morning | null => {
    switch (line.kind) {
      case 'promise':
      case 'task':
      case 'review':
        if (line.dueOn === null || line.dueOn > today) return null;
        return line.dueOn < today ? 'late' : 'today';
      case 'meeting':
        return line.on === today ? 'today' : null;
      case 'slipped':
        return 'slipped';
      case 'reply':
        return now.getTime() - Date.parse(line.since) <= FRESH_ANSWER_MS ? 'waiting' : null;
      default:
        return 'waiting';
    }
  };
  const part = (name: keyof Morning) => lines.filter((line) => partOf(line) === name);
  return { late: part('late'), today: part('today'), waiting: part('waiting'), slipped: part('slipped') };
}

/** How many things a morning brings. */
export function countOf({ late, today, waiting, slipped }: Morning): number {
  return late.length + today.length + waiting.length + slipped.length;
}
