import { type Db, Prisma } from '@sleutel/db';
import type { RedemptionVerdict } from '@sleutel/domain/offer';
import type { StandingRecord } from './code-standing.ts';

type Writer = Pick<Db['pool'], 'query'>;

/** How a redemption came to be known. */
export type RedemptionSource = 'api' | 'order';

export interface NewRedemption {
  readonly granted: Extract<RedemptionVerdict, { kind: 'granted' }>;
  readonly orderKey: string | null;
  readonly source: RedemptionSource;
  /** The moment that has to lie within the code's days. */
  readonly at: Date;
}

/**
 * Redeems a code by one conditional write; false where it no longer is what it was judged by. Whoever comes to the
 * code's row second finds it redeemed, and whoever comes to the offer's row second finds its room without what the
 * first one took: one winner a code, and never more than stock, limit and budget hold. The code is locked before its
 * offer, as everywhere.
 */
export async function writeRedemption(
  tx: Writer,
  { id }: StandingRecord,
  { granted, orderKey, source, at }: NewRedemption,
): Promise<boolean> {
  const charge = granted.charge.toFixed();
  const { rowCount } = await tx.query(Prisma.sql`
    WITH code AS (
      SELECT id, offer_id, issued_at, state = 'expired' AS unreserved FROM offer_codes
      WHERE id = ${id}::uuid AND state IN ('issued', 'accepted', 'expired') AND valid_until > ${at}
      FOR UPDATE
    ), offer AS (
      UPDATE offers o
      SET redeemed = o.redeemed + 1, spent = o.spent + ${charge}::numeric, issued = o.issued + code.unreserved::int
      FROM code
      WHERE o.id = code.offer_id
        AND o.redeemed < COALESCE(LEAST(o.stock, o.max_codes), 2147483647)
        AND (o.budget IS NULL OR o.budget >= o.spent + ${charge}::numeric + CASE
          WHEN NOT code.unreserved AND ${charge}::numeric <= o.reserved_per_code THEN 0
          ELSE o.reserved_per_code * GREATEST(0, o.issued - o.redeemed - (NOT code.unreserved)::int)
        END)
      RETURNING code.id, code.issued_at
    ), used AS (
      UPDATE offer_codes c SET state = 'redeemed' FROM offer WHERE c.id = offer.id RETURNING c.id
    )
    INSERT INTO redemptions (code_id, redeemed_at, order_key, amount, discount, charge, source)
    SELECT used.id, GREATEST(${at}, offer.issued_at), ${orderKey}, ${granted.amount?.toFixed() ?? null}::numeric,
           ${granted.discount?.toFixed() ?? null}::numeric,
           ${charge}::numeric, ${source}
    FROM used JOIN offer ON offer.id = used.id`);
  return rowCount === 1;
}
