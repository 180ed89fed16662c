export { addDays } from './add-days.ts';
export { Day, Moment } from './day.ts';
export { dayEnd } from './day-end.ts';
export { remember } from './remember.ts';
export { type WallClock, wallClock, zonedAt } from './wall-clock.ts';
