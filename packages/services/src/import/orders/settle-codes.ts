import type { ServiceContext } from '../../core/index.ts';
import { redeemFromOrders } from '../../offer/index.ts';

/**
 * Redeems the codes that orders name and takes back those whose order was cancelled: of one import, or of all. The
 * orders have landed whatever becomes of this; a sweep finds codes that are left.
 */
export async function settleCodes(ctx: ServiceContext, importId: string | null): Promise<void> {
  await redeemFromOrders(ctx, { importId }).catch((error: unknown) =>
    ctx.log.warn({ importId, error }, 'codes in imported orders wait for the sweep'),
  );
}
