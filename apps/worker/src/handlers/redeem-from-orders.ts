import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { redeemFromOrders } from '@sleutel/services/offer';

export function redeem(ctx: ServiceContext): JobHandler<'offer.redeemFromOrders'> {
  return async () => {
    const { redeemed, reversed, refusedCount } = await redeemFromOrders(ctx, {});
    if (redeemed > 0) ctx.log.info({ redeemed, refusedCount }, 'codes were found in orders');
    if (reversed > 0) ctx.log.info({ reversed }, 'codes were given back with cancelled orders');
  };
}
