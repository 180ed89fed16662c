import { useFormatter } from 'use-intl';
import { useWeekday } from '../../lib/weekday.ts';

/** Names days of the week, 1 Monday … 7 Sunday, in the reader's language. */
export function useWeekdays(): (weekdays: readonly number[]) => string {
  const format = useFormatter();
  const name = useWeekday();
  return (weekdays) => format.list(weekdays.map(name), { type: 'disjunction' });
}
