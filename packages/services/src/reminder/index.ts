export { raiseReminders } from './raise.ts';
export { seeReminders } from './see.ts';
