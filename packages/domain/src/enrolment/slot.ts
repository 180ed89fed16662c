import { Temporal } from 'temporal-polyfill';
import type { Sending } from '../company/index.ts';
import { type WallClock, wallClock, zonedAt } from '../time/index.ts';

/** When a person may be written to, on that person's own clock. */
export interface SlotRules extends Pick<Sending, 'quietHours' | 'workingDays'> {
  /** Public holidays where that person is, `YYYY-MM-DD`. */
  readonly holidays?: ReadonlySet<string>;
}

export type SlotRule = 'dayOff' | 'holiday' | 'quietHours';

/** Days to look ahead: a week holds a working day; holidays and a shift of the calendar may swallow a few. */
const HORIZON_DAYS = 30;

function isQuiet(time: string, { from, until }: Sending['quietHours']): boolean {
  if (from === until) return false;
  return from < until ? time >= from && time < until : time >= from || time < until;
}

function broken({ dayOfWeek, date, time }: WallClock, rules: SlotRules): SlotRule | null {
  if (!rules.workingDays.includes(dayOfWeek)) return 'dayOff';
  if (rules.holidays?.has(date)) return 'holiday';
  return isQuiet(time, rules.quietHours) ? 'quietHours' : null;
}

/** Which rule a moment breaks by the wall clock of a zone; null where it is a decent hour. */
export function brokenSlotRule(instant: Date, zone: string, rules: SlotRules): SlotRule | null {
  return broken(wallClock(zone, instant), rules);
}

/**
 * The moments of a date at which sending may become decent: its first, and the end of the quiet hours. A clock that
 * is put back shows that end twice; one put forward past it makes the moment of the change the end.
 */
function openings(date: Temporal.PlainDate, zone: string, rules: SlotRules): Temporal.ZonedDateTime[] {
  const end = date.toPlainDateTime(Temporal.PlainTime.from(rules.quietHours.until));
  const earlier = end.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = end.toZonedDateTime(zone, { disambiguation: 'later' });
  const start = date.toZonedDateTime(zone);
  if (earlier.epochMilliseconds === later.epochMilliseconds) return [start, earlier];
  const change = earlier.getTimeZoneTransition('next');
  return change ? [start, earlier, change, later] : [start, earlier, later];
}

/**
 * The first decent moment at or after `instant`: on a working day and outside the quiet hours by the wall clock of the
 * zone, across changes of the clock. Null where the rules leave none.
 */
export function nextLegalSlot(instant: Date, zone: string, rules: SlotRules): Date | null {
  if (brokenSlotRule(instant, zone, rules) === null) return instant;
  const today = zonedAt(zone, instant).toPlainDate();
  for (let day = 0; day <= HORIZON_DAYS; day += 1) {
    const found = openings(today.add({ days: day }), zone, rules)
      .map((at) => new Date(at.epochMilliseconds))
      .filter((at) => at >= instant && brokenSlotRule(at, zone, rules) === null)
      .sort((a, b) => a.getTime() - b.getTime())[0];
    if (found) return found;
  }
  return null;
}

/** The longest that a moved message waits into its slot, so that a morning does not begin with all of them at once. */
const SPREAD_MINUTES = 60;

/** A moment up to an hour into a slot, by `share` (0 to 1); the slot itself where that would be no decent hour. */
export function spreadInto(slot: Date, share: number, zone: string, rules: SlotRules): Date {
  const spread = new Date(slot.getTime() + Math.floor(share * SPREAD_MINUTES) * 60_000);
  return brokenSlotRule(spread, zone, rules) === null ? spread : slot;
}
