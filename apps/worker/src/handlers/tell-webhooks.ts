import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { deliverWebhooks } from '@sleutel/services/webhook';

export function tell(ctx: ServiceContext): JobHandler<'webhook.deliver'> {
  return async (_payload, { signal }) => {
    await deliverWebhooks(ctx, { signal });
  };
}
