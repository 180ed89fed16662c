import { useFormatter } from 'use-intl';

/** A Monday, so that days of the week can be written by counting from it. */
const MONDAY = Date.UTC(2024, 0, 1);

/** Names a day of the week, 1 Monday … 7 Sunday, in the reader's language. */
export function useWeekday(): (day: number) => string {
  const format = useFormatter();
  return (day) =>
    format.dateTime(new Date(MONDAY + (day - 1) * 86_400_000), { weekday: 'long', timeZone: 'UTC' });
}
