export {
  type CalendarAddress,
  closeCalendarAddress,
  getCalendarAddress,
  resetCalendarAddress,
} from './address.ts';
export { calendarFeed } from './feed.ts';
