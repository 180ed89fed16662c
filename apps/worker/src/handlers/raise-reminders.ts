import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { raiseReminders } from '@sleutel/services/reminder';

export function remind(ctx: ServiceContext): JobHandler<'reminder.raise'> {
  return async () => {
    await raiseReminders(ctx, {});
  };
}
