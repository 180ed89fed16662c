export { type Calendar, type CalendarEntry, calendarText, escapeText } from './ics.ts';
export { calendarWords } from './words.ts';
