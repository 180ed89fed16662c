import type Calendar from 'date-holidays';

/** The public holidays of a country around a moment, `YYYY-MM-DD`. */
export type HolidaysOf = (country: string | null) => ReadonlySet<string>;

const NONE: ReadonlySet<string> = new Set();
const DAY = 86_400_000;

/** Working out a year takes tens of milliseconds, and few countries and years are in use. */
const known = new Map<string, readonly string[]>();

/**
 * Loads the nationwide public holidays of the countries (ISO 3166-1, two letters) for the year of a moment and those
 * beside it. A country that the calendar does not know has none.
 */
export async function loadHolidays(countries: Iterable<string>, at: Date): Promise<HolidaysOf> {
  const wanted = [...new Set(countries)];
  if (wanted.length === 0) return () => NONE;
  const year = at.getUTCFullYear();
  const years = [year - 1, year, year + 1];
  const missing = wanted.filter((country) => years.some((each) => !known.has(`${country} ${each}`)));
  if (missing.length > 0) {
    const { default: Holidays } = await import('date-holidays');
    for (const country of missing) remember(new Holidays(country), country, years);
  }
  const days = new Map(
    wanted.map((country) => [
      country,
      new Set(years.flatMap((each) => known.get(`${country} ${each}`) ?? [])),
    ]),
  );
  return (country) => days.get(country ?? '') ?? NONE;
}

function remember(calendar: Calendar, country: string, years: readonly number[]): void {
  for (const year of years) known.set(`${country} ${year}`, daysOff(calendar, year));
}

/** A holiday of several days is each of them. */
function daysOff(calendar: Calendar, year: number): string[] {
  return calendar
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end }) => {
      const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
      const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY));
      return Array.from({ length: count }, (_, index) =>
        new Date(first + index * DAY).toISOString().slice(0, 10),
      );
    });
}
