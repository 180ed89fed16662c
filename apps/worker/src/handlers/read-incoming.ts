import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { readIncoming } from '@sleutel/services/message';

export function readMailbox(ctx: ServiceContext): JobHandler<'message.readIncoming'> {
  return async () => {
    await readIncoming(ctx, {});
  };
}
