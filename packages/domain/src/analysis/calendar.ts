const DAY_MS = 86_400_000;
const ISO_DAY = /^[1-9]\d{3}-(0[1-9]|1[0-2])-\d{2}$/;

const mostRemembered = 20_000;
const remembered = new Map<string, number>();

/** Days since 1970-01-01 of a `YYYY-MM-DD`. Throws a RangeError for a day that no calendar has. */
export function dayNumber(date: string): number {
  const known = remembered.get(date);
  if (known !== undefined) return known;
  const days = countDays(date);
  if (remembered.size < mostRemembered) remembered.set(date, days);
  return days;
}

function countDays(date: string): number {
  const day = Number(date.slice(8));
  const time = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, day);
  if (!ISO_DAY.test(date) || new Date(time).getUTCDate() !== day) {
    throw new RangeError(`Not a day of the form YYYY-MM-DD: ${date}`);
  }
  return time / DAY_MS;
}

/** The `YYYY-MM-DD` of a day number. */
export function isoDay(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** `YYYY-MM` of a day. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The last month that is over at the as-of day, as `YYYY-MM`; its own when it is the month's last day. */
export function lastWholeMonth(asOf: string): string {
  const today = dayNumber(asOf);
  const month = monthOf(asOf);
  if (monthOf(isoDay(today + 1)) !== month) return month;
  return monthOf(isoDay(today - Number(asOf.slice(8))));
}

/** Months from that of a day through `lastMonth` (`YYYY-MM`), both counted; 0 when the day is after it. */
export function monthsThrough(date: string, lastMonth: string): number {
  return Math.max(0, monthNumber(lastMonth) - monthNumber(date) + 1);
}
