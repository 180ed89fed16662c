import type { Line } from './today-lines.tsx';

/**
 * `late` its day is past · `today` it is today · `waiting` without a day, but cannot wait · `tomorrow` and `day`
 * the seven to come · `watch` without a day, and may wait · `later` beyond these days.
 */
export type SectionKind = 'late' | 'today' | 'waiting' | 'tomorrow' | 'day' | 'watch' | 'later';

export interface DaySection {
  readonly kind: SectionKind;
  /** `YYYY-MM-DD`, of `today`, `tomorrow` and `day`. */
  readonly day: string | null;
  readonly lines: readonly Line[];
}

const daysNamed = 7;
const dayMs = 86_400_000;

/** Today's lines under the day they are due on, what is late first; within a day meetings by their hour, then as ranked. */
export function sectionsOf(lines: readonly Line[], today: string): readonly DaySection[] {
  const of = (kind: SectionKind, day: string | null = null): DaySection => ({
    kind,
    day,
    lines: meetingsFirst(lines.filter((line) => sectionOf(line, today) === (day ?? kind))),
  });
  const days = Array.from({ length: daysNamed }, (_, index) => dayAfter(today, index + 1));
  return [
    of('late'),
    of('today', today),
    of('waiting'),
    ...days.map((day, index) => of(index === 0 ? 'tomorrow' : 'day', day)),
    of('watch'),
    of('later'),
  ].filter((section) => section.lines.length > 0);
}

/** A day, or a section without one. */
function sectionOf(line: Line, today: string): string {
  const day = dayOf(line);
  if (day === null) return line.group === 'now' ? 'waiting' : 'watch';
  if (day < today) return 'late';
  return day <= dayAfter(today, daysNamed) ? day : 'later';
}

/** The day something is due on; null where it has none. Notes that are missing wait, whenever the meeting was. */
function dayOf(line: Line): string | null {
  switch (line.kind) {
    case 'promise':
    case 'task':
    case 'review':
      return line.dueOn;
    case 'meeting':
      return line.on;
    default:
      return null;
  }
}

function meetingsFirst(lines: readonly Line[]): readonly Line[] {
  const startOf = (line: Line) =>
    line.kind === 'meeting' ? Date.parse(line.startsAt) : Number.MAX_SAFE_INTEGER;
  return lines.toSorted((one, other) => startOf(one) - startOf(other));
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}
