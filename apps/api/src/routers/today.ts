import { seeReminders } from '@sleutel/services/reminder';
import { getToday, previewMorning, snoozeLine } from '@sleutel/services/today';
import { mutation, query, router } from '../trpc.ts';

export const todayRouter = router({
  get: query(getToday),
  previewMorning: query(previewMorning),
  snooze: mutation(snoozeLine),
});

export const reminderRouter = router({
  see: mutation(seeReminders),
});
