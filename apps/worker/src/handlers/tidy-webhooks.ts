import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { tidyWebhooks } from '@sleutel/services/webhook';

export function tidy(ctx: ServiceContext): JobHandler<'webhook.tidy'> {
  return async () => {
    await tidyWebhooks(ctx, {});
  };
}
