import { closeCalendarAddress, getCalendarAddress, resetCalendarAddress } from '@sleutel/services/calendar';
import { mutation, query, router } from '../trpc.ts';

export const calendarRouter = router({
  get: query(getCalendarAddress),
  reset: mutation(resetCalendarAddress),
  close: mutation(closeCalendarAddress),
});
