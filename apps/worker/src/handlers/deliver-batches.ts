import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { deliverBatches } from '@sleutel/services/message';

export function deliver(ctx: ServiceContext): JobHandler<'message.deliver'> {
  return async ({ batchIds }, { signal }) => {
    await deliverBatches(ctx, { batchIds, signal });
  };
}
