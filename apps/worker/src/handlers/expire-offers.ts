import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { expireOffers } from '@sleutel/services/offer';

export function expire(ctx: ServiceContext): JobHandler<'offer.expire'> {
  return async () => {
    await expireOffers(ctx, {});
  };
}
