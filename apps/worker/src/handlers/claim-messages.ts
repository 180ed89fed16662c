import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { claimMessages } from '@sleutel/services/message';

export function claim(ctx: ServiceContext): JobHandler<'message.claim'> {
  return async () => {
    await claimMessages(ctx, {});
  };
}
