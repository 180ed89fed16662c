/** How many there were in a calendar month (`YYYY-MM`). */
export interface MonthCount {
  readonly month: string;
  readonly count: number;
}

/** The calendar months from one to another, both included; none where `until` is before `from`. */
export function monthsBetween(from: string, until: string): string[] {
  const [first, last] = [indexOf(from), indexOf(until)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => monthAt(first + index));
}

/** The month so many months later, or earlier where `by` is negative. */
export function monthsLater(month: string, by: number): string {
  return monthAt(indexOf(month) + by);
}

/** A series without holes: months in which nothing was counted stand as 0, what lies outside is left out. */
export function everyMonth(from: string, until: string, counted: readonly MonthCount[]): MonthCount[] {
  const known = new Map(counted.map(({ month, count }) => [month, count]));
  return monthsBetween(from, until).map((month) => ({ month, count: known.get(month) ?? 0 }));
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthAt(index: number): string {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
}
