import type { Notice } from '@sleutel/domain/import';
import { groupBy } from '../../core/group-by.ts';
import type { ServiceContext } from '../../core/index.ts';
import { numberOf } from '../../offer/code-standing.ts';
import { type OrderRedemptions, redeemFromOrders } from '../../offer/index.ts';

/** Orders named behind one reason. */
const NAMED = 5;

/**
 * Redeems the codes that orders name and takes back those whose order was cancelled. Of one import, or of all. The orders
 * have landed whatever becomes of this; a sweep finds codes that are left. Tells which codes were not redeemed, and why,
 * and keeps that with the import.
 */
export async function settleCodes(ctx: ServiceContext, importId: string | null): Promise<readonly Notice[]> {
  try {
    const notices = noticesOf(await redeemFromOrders(ctx, { importId }));
    if (importId !== null && notices.length > 0) {
      await ctx.db.pool.query('UPDATE imports SET notices = notices || $2::jsonb WHERE id = $1', [
        importId,
        JSON.stringify(notices),
      ]);
    }
    return notices;
  } catch (error) {
    ctx.log.warn({ importId, error }, 'codes in imported orders wait for the sweep');
    return [];
  }
}

function noticesOf({ refused }: OrderRedemptions): readonly Notice[] {
  const byReason = groupBy(refused, ({ reason }) => reason);
  return [...byReason].map(([reason, all]) => ({
    code: 'codes-refused',
    reason,
    count: all.length,
    orders: all.slice(0, NAMED).map(({ order }) => numberOf(order)),
  }));
}
