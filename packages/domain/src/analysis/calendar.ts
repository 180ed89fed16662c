const DAY_MS = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a `YYYY-MM-DD`. Throws a RangeError for a day that no calendar has. */
export function dayNumber(date: string): number {
  const parts = ISO_DAY.exec(date);
  const days = parts
    ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY_MS
    : Number.NaN;
  if (!parts || Number.isNaN(days) || isoDay(days) !== date) {
    throw new RangeError(`Not a day of the form YYYY-MM-DD: ${date}`);
  }
  return days;
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

/** Whole months from the month of the first order through `lastWholeMonth(asOf)`; 0 when none is. */
export function wholeMonths(firstOrderOn: string, asOf: string): number {
  return Math.max(0, monthNumber(lastWholeMonth(asOf)) - monthNumber(monthOf(firstOrderOn)) + 1);
}
