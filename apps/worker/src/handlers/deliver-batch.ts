import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { deliverBatch } from '@sleutel/services/message';

export function deliver(ctx: ServiceContext): JobHandler<'message.deliver'> {
  return async ({ batchId }, { signal }) => {
    await deliverBatch(ctx, { batchId, signal });
  };
}
