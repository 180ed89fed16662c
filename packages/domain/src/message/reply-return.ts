import { Temporal } from 'temporal-polyfill';
import { type WrittenDay, writtenDays } from './reply-dates.ts';
import { ownText } from './reply-mail.ts';

/** How long somebody counts as away whose responder names no day, in days. */
export const USUAL_ABSENCE_DAYS = 7;

/** A day further away than this is not believed to be the day of a return. */
const LONGEST_ABSENCE_DAYS = 180;

/** Said of the day on which somebody is there again… */
const BACK =
  /\b(?:back|return\w*|resum\w+|again|terug|weer|hervat|wieder|erreichbar|beskikbaar|bereikbaar|ab)\b|zur(?:ü|ue)ck/iu;
/** …and of the last day on which not. */
const LAST = /\b(?:until|till|through|thru|up to|to|bis|tot|t\/m|en met|met inbegrip)\b/iu;

/** How far from a day the word stands that says what it is, in characters. */
const BEFORE = 45;
const AFTER = 30;

/**
 * The first day, `YYYY-MM-DD`, on which an absent person is there again, as their responder's text says; the answer
 * after the usual absence where it names none that can be. `receivedOn` is the day it came.
 */
export function returnDay(text: string, receivedOn: string): string {
  const today = Temporal.PlainDate.from(receivedOn);
  const own = ownText(text);
  const days = writtenDays(own).flatMap((written) => {
    const day = resolve(written, today);
    return day && isAhead(day, today) ? [{ written, day }] : [];
  });
  const back = latest(days.filter(({ written }) => BACK.test(around(own, written))).map(({ day }) => day));
  if (back) return back.toString();
  const last = latest(days.filter(({ written }) => LAST.test(before(own, written))).map(({ day }) => day));
  const away = last ?? latest(days.map(({ day }) => day));
  return (away?.add({ days: 1 }) ?? today.add({ days: USUAL_ABSENCE_DAYS })).toString();
}

function before(text: string, { start }: WrittenDay): string {
  return text.slice(Math.max(0, start - BEFORE), start);
}

function around(text: string, written: WrittenDay): string {
  return `${before(text, written)} … ${text.slice(written.end, written.end + AFTER)}`;
}

/** A day without a year is the next of its name. */
function resolve({ year, month, day }: WrittenDay, today: Temporal.PlainDate): Temporal.PlainDate | null {
  try {
    const named = Temporal.PlainDate.from({ year: year ?? today.year, month, day }, { overflow: 'reject' });
    const past = Temporal.PlainDate.compare(named, today) < 0;
    return year === null && past ? named.add({ years: 1 }) : named;
  } catch {
    return null;
  }
}

function isAhead(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const days = today.until(day, { largestUnit: 'day' }).days;
  return days >= 0 && days <= LONGEST_ABSENCE_DAYS;
}

function latest(days: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined {
  return days.toSorted(Temporal.PlainDate.compare).at(-1);
}
