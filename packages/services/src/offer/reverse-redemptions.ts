import { inContendedTransaction, Prisma } from '@sleutel/db';
import { type Authorised, auditSql } from '../core/index.ts';

type Ctx = Authorised<'offer.redeemFromOrders'>;

/** Codes taken back by one statement: few enough that no till waits long behind it. */
const AT_ONCE = 500;

interface Reversed {
  readonly codeId: string;
  readonly order: string;
  readonly status: string;
  readonly state: string;
  readonly charge: string;
}

/** Which orders are looked at: those one import left, or those of all codes that ended after a day. */
export interface ReversalScope {
  readonly importId: string | null;
  readonly endedAfter: Date;
}

/**
 * Takes back what was redeemed with orders that were cancelled or returned: the customer has had no discount, so it
 * costs nothing and the code is free again as far as its days go. Any number may run at once, beside tills too.
 * @returns how many
 */
export async function reverseRedemptions(ctx: Ctx, scope: ReversalScope): Promise<number> {
  let reversed = 0;
  for (;;) {
    const count = await reverseSome(ctx, scope);
    reversed += count;
    if (count < AT_ONCE) return reversed;
  }
}

function reverseSome(ctx: Ctx, scope: ReversalScope): Promise<number> {
  return inContendedTransaction(ctx.db.pool, async (tx) => {
    const { rows } = await tx.query<Reversed>(reversal(scope, ctx.now()));
    for (const { codeId, order, status, state, charge } of rows) {
      const detail = { order, reversed: status, state, charge };
      await auditSql(tx, ctx, 'offer.redeemFromOrders', 'offerCode', codeId, detail);
    }
    return rows.length;
  });
}

/**
 * Codes are locked before their offers, as everywhere, and each with its use, so that one that went on to another
 * order meanwhile is left. A code whose person has a later one of the offer by now does not stand beside that one: it is
 * as one whose days are over, without anything set aside for it.
 */
function reversal({ importId, endedAfter }: ReversalScope, now: Date): Prisma.Sql {
  return Prisma.sql`
    WITH gone AS (
      SELECT c.id, c.offer_id, r.charge, o.status,
             CASE WHEN c.valid_until <= ${now} OR EXISTS (
               SELECT FROM offer_codes s WHERE s.offer_id = c.offer_id AND s.enrolment_id = c.enrolment_id
                 AND (s.state IN ('issued', 'accepted') OR (s.state = 'redeemed' AND s.id > c.id))
             ) THEN 'expired' WHEN c.accepted_at IS NULL THEN 'issued' ELSE 'accepted' END AS state
      FROM offer_codes c
      JOIN redemptions r ON r.code_id = c.id
      JOIN LATERAL (
        SELECT status FROM orders
        WHERE key = r.order_key AND account_id = c.account_id AND status <> 'completed'
          AND (${importId}::uuid IS NULL OR import_id = ${importId}::uuid)
        LIMIT 1
      ) o ON TRUE
      WHERE c.state = 'redeemed' AND (${importId}::uuid IS NOT NULL OR c.valid_until > ${endedAfter})
      ORDER BY c.id LIMIT ${AT_ONCE} FOR UPDATE OF c, r
    ), freed AS (
      UPDATE offer_codes c SET state = gone.state::"OfferCodeState" FROM gone WHERE c.id = gone.id
    ), used AS (
      DELETE FROM redemptions r USING gone WHERE r.code_id = gone.id RETURNING r.*
    ), kept AS (
      INSERT INTO reversed_redemptions (code_id, order_key, redeemed_at, amount, reversed_at)
      SELECT code_id, order_key, redeemed_at, amount, ${now} FROM used WHERE source = 'api'
      ON CONFLICT (code_id, order_key) DO UPDATE
        SET redeemed_at = EXCLUDED.redeemed_at, amount = EXCLUDED.amount, reversed_at = EXCLUDED.reversed_at
    ), counted AS (
      SELECT offer_id, count(*)::int AS count, sum(charge) AS charge,
             count(*) FILTER (WHERE state = 'expired')::int AS over
      FROM gone GROUP BY offer_id
    ), locked AS (
      SELECT id FROM offers WHERE id IN (SELECT offer_id FROM counted) ORDER BY id FOR UPDATE
    ), given AS (
      UPDATE offers o
      SET redeemed = o.redeemed - n.count, spent = o.spent - n.charge, issued = o.issued - n.over
      FROM counted n JOIN locked ON locked.id = n.offer_id WHERE o.id = locked.id
    )
    SELECT gone.id AS "codeId", used.order_key AS "order", gone.status, gone.state,
           trim_scale(gone.charge)::text AS charge
    FROM gone JOIN used ON used.code_id = gone.id`;
}
