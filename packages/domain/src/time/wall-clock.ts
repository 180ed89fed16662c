import { Temporal } from 'temporal-polyfill';
import { remember } from './remember.ts';

/** What calendar and clock on the wall of a zone show at a moment. */
export interface WallClock {
  /** 1 (Monday) to 7 (Sunday). */
  readonly dayOfWeek: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM:SS`. */
  readonly time: string;
}

const read = remember((key): WallClock => {
  const cut = key.indexOf(' ');
  const at = zoned(Number(key.slice(0, cut)), key.slice(cut + 1));
  return {
    dayOfWeek: at.dayOfWeek,
    date: at.toPlainDate().toString(),
    time: at.toPlainTime().toString({ smallestUnit: 'second' }),
  };
});

/** The wall clock of a zone at a moment. Remembered: a batch asks for one moment in a few zones, thousands of times. */
export function wallClock(zone: string, at: Date): WallClock {
  return read(`${at.getTime()} ${zone}`);
}

/** A moment with its zone, to reckon with. */
export function zonedAt(zone: string, at: Date): Temporal.ZonedDateTime {
  return zoned(at.getTime(), zone);
}

function zoned(milliseconds: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
}
