import { Prisma } from '@sleutel/db';
import { money } from '@sleutel/domain/money';
import { stringify } from 'csv-stringify/sync';
import type { ServiceContext } from '../core/index.ts';
import { importOrders } from '../import/index.ts';
import { redeemFromOrders } from '../offer/index.ts';
import { withFile } from './files.ts';

interface Comer {
  readonly account: string;
  readonly code: string;
  readonly amount: string;
  readonly currency: string;
}

/** What an order costs the wholesaler, of its amount. */
const costShare = '0.58';

/**
 * Some of those who were written to order again, one of them without the code: the orders come in by a file, and the
 * codes are found in them, as everybody's are.
 */
export async function comeBack(
  ctx: ServiceContext,
  programmeId: string,
  { every, from, at }: { readonly every: number; readonly from: number; readonly at: Date },
): Promise<void> {
  const comers = (await openCodes(ctx, programmeId)).filter((_, index) => index % every === from);
  if (comers.length === 0) return;
  const day = at.toISOString().slice(0, 10);
  const rows = comers.map(({ account, code, amount, currency }, index) => ({
    account,
    order: `W-${day}-${index + 1}`,
    date: day,
    amount,
    cost: money(amount).times(costShare).toFixed(2),
    currency,
    'offer-code': index === 1 ? '' : code,
  }));
  await withFile(`orders-${day}.csv`, stringify(rows, { header: true }), (path) =>
    importOrders(ctx, { path }),
  );
  await redeemFromOrders(ctx, {});
}

/** One open code an account, with what it usually orders. */
async function openCodes({ db }: ServiceContext, programmeId: string): Promise<Comer[]> {
  const { rows } = await db.pool.query<Comer>(Prisma.sql`
    SELECT DISTINCT ON (a.external_id) a.external_id AS account, c.code,
           round(COALESCE(usual.amount, 900), 2)::text AS amount, COALESCE(usual.currency, 'GBP') AS currency
    FROM offer_codes c
    JOIN offers o ON o.id = c.offer_id AND o.programme_id = ${programmeId}::uuid
    JOIN accounts a ON a.id = c.account_id
    LEFT JOIN LATERAL (
      SELECT avg(amount) AS amount, max(currency) AS currency FROM orders
      WHERE account_id = a.id AND status = 'completed'
    ) usual ON TRUE
    WHERE c.state IN ('issued', 'accepted')
    ORDER BY a.external_id, c.code`);
  return rows;
}
