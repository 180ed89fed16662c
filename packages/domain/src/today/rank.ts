import { daysBetween } from '../analysis/index.ts';
import { dayIn } from '../enrolment/index.ts';
import type { TodayLine } from './line.ts';

/** `now` cannot wait · `soon` within the week · `watch` worth a look. */
export type TodayGroup = 'now' | 'soon' | 'watch';

export type RankedLine = TodayLine & { readonly points: number; readonly group: TodayGroup };

/** The day it is, `YYYY-MM-DD`, and the zone in which days begin and end. */
interface Calendar {
  readonly today: string;
  readonly zone: string;
}

/**
 * What needs somebody first. Points, 0 to 100: what we owe a customer comes before what we owe each other, what is
 * late before what is due, and whoever waits for us before what only we wait for. An account that slipped weighs as
 * much as its value at risk, set against the largest in the list.
 *
 * | late | today | this week |
 * | --- | --- | --- |
 * | promise 90–99 · task 70–79 · review 45 | meeting 88 · promise 85 · task 68 · review 40 | 30–60, falling by day |
 *
 * Messages nobody knows the fate of 95 · replies 82 · approvals 76–80 · sign-offs 74 · mentions 72 · notes missing 66 ·
 * slipped 35–75.
 */
export function rankToday(lines: readonly TodayLine[], calendar: Calendar): RankedLine[] {
  const largest = Math.max(
    0,
    ...lines.map((line) => (line.kind === 'slipped' ? Number(line.valueAtRisk) : 0)),
  );
  return lines
    .map((line) => {
      const points = pointsOf(line, calendar, largest);
      return { ...line, points, group: groupOf(points) };
    })
    .sort((one, other) => other.points - one.points || compare(one.key, other.key));
}

function groupOf(points: number): TodayGroup {
  if (points >= 65) return 'now';
  return points >= 40 ? 'soon' : 'watch';
}

function pointsOf(line: TodayLine, { today, zone }: Calendar, largest: number): number {
  switch (line.kind) {
    case 'promise':
      return byDay(line.dueOn, today, { late: 90, today: 85, ahead: 60 });
    case 'task':
      return line.dueOn === null ? 30 : byDay(line.dueOn, today, { late: 70, today: 68, ahead: 50 });
    case 'meeting':
      return byDay(line.on, today, { late: 88, today: 88, ahead: 62 });
    case 'review':
      return byDay(line.dueOn, today, { late: 45, today: 40, ahead: 36 });
    case 'slipped':
      return 35 + (largest > 0 ? 40 * (Number(line.valueAtRisk) / largest) : 0);
    case 'approval':
      return 76 + Math.min(4, Math.max(0, daysBetween(dayIn(zone, new Date(line.since)), today)));
    default:
      return fixed[line.kind];
  }
}

const fixed = { messagesInReview: 95, reply: 82, signOff: 74, mention: 72, meetingNotes: 66 } as const;

interface Points {
  /** And one more for each day late, up to nine. */
  readonly late: number;
  readonly today: number;
  /** Less four for each day ahead. */
  readonly ahead: number;
}

function byDay(day: string, today: string, points: Points): number {
  const ahead = daysBetween(today, day);
  if (ahead < 0) return points.late + Math.min(9, -ahead - 1);
  return ahead === 0 ? points.today : points.ahead - 4 * ahead;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
