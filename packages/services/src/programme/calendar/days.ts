import { addDays, dayEnd } from '@sleutel/domain/time';
import { groupBy } from '../../core/index.ts';

/** Mails of a programme on a day, to how many accounts. */
export interface CalendarPart {
  readonly programmeId: string;
  readonly mails: number;
  readonly accounts: number;
}

/** What leaves on a day. */
export interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Why nothing leaves to most: no working day of the company's, or a public holiday of the country it keeps. */
  readonly off: 'notWorking' | 'holiday' | null;
  readonly mails: number;
  /** Accounts that get any of them. */
  readonly accounts: number;
  /** By programme, the most e-mails first. */
  readonly programmes: readonly CalendarPart[];
}

/** E-mails of a programme to an account on a day, `YYYY-MM-DD`. */
export interface Leaving {
  readonly day: string;
  readonly programmeId: string;
  readonly accountId: string;
  readonly mails: number;
}

/** When the company works, and the days that the country whose holidays it keeps has off. */
export interface WorkingWeek {
  /** 1 Monday … 7 Sunday */
  readonly workingDays: readonly number[];
  /** `YYYY-MM-DD` */
  readonly holidays: ReadonlySet<string>;
}

/** So many days from one on, `YYYY-MM-DD`, and when the last of them is over in a zone. */
export function daysFrom(first: string, count: number, zone: string): { days: string[]; until: Date } {
  const days = Array.from({ length: count }, (_, index) => addDays(first, index));
  return { days, until: dayEnd(days.at(-1) ?? first, zone) };
}

export function calendarDays(
  days: readonly string[],
  leaving: readonly Leaving[],
  week: WorkingWeek,
): CalendarDay[] {
  const byDay = groupBy(leaving, ({ day }) => day);
  return days.map((day) => {
    const all = byDay.get(day) ?? [];
    return { day, off: offOn(day, week), ...sumOf(all), programmes: partsOf(all) };
  });
}

function partsOf(leaving: readonly Leaving[]): CalendarPart[] {
  const parts = [...groupBy(leaving, ({ programmeId }) => programmeId)];
  return parts
    .map(([programmeId, each]) => ({ programmeId, ...sumOf(each) }))
    .sort((one, other) => other.mails - one.mails || one.programmeId.localeCompare(other.programmeId));
}

function sumOf(leaving: readonly Leaving[]): { mails: number; accounts: number } {
  return {
    mails: leaving.reduce((sum, { mails }) => sum + mails, 0),
    accounts: new Set(leaving.map(({ accountId }) => accountId)).size,
  };
}

function offOn(day: string, { workingDays, holidays }: WorkingWeek): CalendarDay['off'] {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  if (!workingDays.includes(weekday)) return 'notWorking';
  return holidays.has(day) ? 'holiday' : null;
}
