const msPerDay = 86_400_000;

/** `YYYY-MM-DD`, so many days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + Math.round(days) * msPerDay).toISOString().slice(0, 10);
}

/** Days from one day to the other. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay);
}

/** The day itself, or the Monday after it. */
export function weekday(day: string): string {
  const date = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (date === 6) return addDays(day, 2);
  return date === 0 ? addDays(day, 1) : day;
}
