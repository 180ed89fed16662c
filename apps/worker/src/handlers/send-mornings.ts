import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { sendMorning } from '@sleutel/services/today';

export function sendMornings(ctx: ServiceContext): JobHandler<'today.sendMorning'> {
  return async () => {
    await sendMorning(ctx, {});
  };
}
