import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dayIn } from './day-in.ts';
import { useTRPC } from './trpc.ts';

/** Days, `YYYY-MM-DD`, as they begin and end where the company is, wherever somebody reads of them. */
export interface CompanyDays {
  readonly today: () => string;
  /** The day of a moment (ISO 8601). */
  readonly dayOf: (moment: string) => string;
  /** The last day of what ends at a moment. */
  readonly lastDayBefore: (end: string) => string;
}

/** Until the company is known, the days of whoever reads. */
export function useCompanyDays(): CompanyDays {
  const { data } = useQuery(useTRPC().company.get.queryOptions({}));
  const zone = data?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return useMemo(
    () => ({
      today: () => dayIn(zone, new Date()),
      dayOf: (moment) => dayIn(zone, new Date(moment)),
      lastDayBefore: (end) => dayIn(zone, new Date(Date.parse(end) - 1)),
    }),
    [zone],
  );
}
