import { Temporal } from 'temporal-polyfill';
import type { WaitStep, WeeklyMoment } from '../sequence/index.ts';
import { zonedAt } from '../time/index.ts';
import { endOf } from './duration.ts';

/** When a wait that began at a moment is over, on the clock of a zone. */
export function endOfWait(
  { duration, until }: Pick<WaitStep, 'duration' | 'until'>,
  began: Date,
  zone: string,
) {
  const passed = duration === undefined ? began : endOf(began, duration, zone);
  if (until === undefined) return passed;
  // A wait of its own always takes time; the end of a duration may itself be the moment.
  return nextMoment(until, duration === undefined ? new Date(began.getTime() + 1) : passed, zone);
}

/** Days to look ahead: a week holds the day, and a shift of the calendar may swallow it. */
const HORIZON_DAYS = 16;

/**
 * The first such moment at or after `from`. Where the clock is put forward past the time, it is as much later as the
 * clock was moved; where the time comes twice, it is the first.
 */
export function nextMoment({ weekdays, time }: WeeklyMoment, from: Date, zone: string): Date {
  const today = zonedAt(zone, from).toPlainDate();
  const plainTime = Temporal.PlainTime.from(time);
  for (let day = 0; day <= HORIZON_DAYS; day += 1) {
    const date = today.add({ days: day });
    if (!weekdays.includes(date.dayOfWeek)) continue;
    const at = date.toZonedDateTime({ timeZone: zone, plainTime });
    if (at.toPlainDate().equals(date) && at.epochMilliseconds >= from.getTime()) {
      return new Date(at.epochMilliseconds);
    }
  }
  throw new Error(`no ${time} on days ${weekdays.join()} in ${zone}`);
}
