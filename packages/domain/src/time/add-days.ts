const DAY = 86_400_000;

/** The day, `YYYY-MM-DD`, so many days later, or earlier where they are below zero. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
