import { type Db, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { issuedStanding, lapsedAt } from './code-state.ts';
import { costUnknown } from './cost-unknown.ts';
import { offerCurrency } from './currency.ts';
import { OfferFilter, type OfferListItem, OfferSort, offerConditions, offerItems } from './list-item.ts';

export interface OfferList {
  readonly total: number;
  readonly items: readonly OfferListItem[];
  /** Of all that the filter lets through, by currency. */
  readonly sums: readonly {
    readonly currency: string;
    /** Discounts of codes that were used. */
    readonly discount: string;
    /** What standing codes may still take. */
    readonly reserved: string;
    readonly redeemed: number;
    /** Of the used codes those whose discount nobody knows, since the till named no amount; they are in no sum. */
    readonly costUnknown: number;
    readonly standing: number;
  }[];
}

const Input = OfferFilter.extend({
  sort: OfferSort.default('newest'),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).default(0),
});

/** What has been promised, and what it cost. */
export const listOffers = defineVerb({
  name: 'offer.list',
  input: Input,
  run: async ({ db: { pool }, now }, { sort, limit, offset, ...filter }): Promise<OfferList> => {
    const at = now();
    const [items, { total, sums }] = await Promise.all([
      offerItems(pool, filter, { sort, limit, offset }, at),
      sumsOf(pool, filter, at),
    ]);
    return { total, items, sums };
  },
});

type Sum = OfferList['sums'][number] & { readonly count: number };

async function sumsOf(
  pool: Db['pool'],
  filter: OfferFilter,
  at: Date,
): Promise<Pick<OfferList, 'total' | 'sums'>> {
  const { rows } = await pool.query<Sum>(Prisma.sql`
    SELECT ${offerCurrency} AS currency,
           count(*)::int, sum(o.redeemed)::int AS redeemed, sum(${issuedStanding} - o.redeemed)::int AS standing,
           trim_scale(sum(o.reserved_per_code * (${issuedStanding} - o.redeemed)))::text AS reserved,
           trim_scale(COALESCE(sum(used.discount), 0))::text AS discount,
           COALESCE(sum(used.unknown), 0)::int AS "costUnknown"
    FROM offers o JOIN programmes p ON p.id = o.programme_id
    LEFT JOIN ${lapsedAt(at)} ON lapsed.offer_id = o.id
    LEFT JOIN LATERAL (
      SELECT sum(r.discount) AS discount, count(*) FILTER (WHERE ${costUnknown}) AS unknown FROM offer_codes c JOIN redemptions r ON r.code_id = c.id
      WHERE c.offer_id = o.id AND c.state = 'redeemed'
    ) used ON TRUE
    WHERE ${offerConditions(filter)}
    GROUP BY 1 ORDER BY count(*) DESC, 1`);
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    sums: rows.map(({ currency, discount, reserved, redeemed, costUnknown, standing }) => ({
      currency,
      discount,
      reserved,
      redeemed,
      costUnknown,
      standing,
    })),
  };
}
