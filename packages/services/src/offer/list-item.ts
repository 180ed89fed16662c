import { type Db, Prisma } from '@sleutel/db';
import { money } from '@sleutel/domain/money';
import {
  type OfferCodeState,
  type OfferKind,
  type OfferSpending,
  OfferTexts,
  type OfferUse,
  spendingOf,
} from '@sleutel/domain/offer';
import { ProgrammeState } from '@sleutel/domain/programme';
import { z } from 'zod';
import { escaped } from '../core/index.ts';
import { codeStateAt, issuedStanding, lapsedAt } from './code-state.ts';
import { costUnknown } from './cost-unknown.ts';
import { offerCurrency } from './currency.ts';

/** An offer, what was promised with it and what it cost. Amounts are exact decimals in `currency`. */
export interface OfferListItem {
  readonly id: string;
  readonly key: string;
  readonly kind: OfferKind;
  readonly value: string | null;
  readonly currency: string;
  readonly texts: OfferTexts;
  readonly programme: {
    readonly id: string;
    readonly name: string;
    readonly state: ProgrammeState;
    readonly launchedAt: string | null;
  };
  readonly validDays: number;
  readonly validUntil: string | null;
  readonly stock: number | null;
  readonly maxCodes: number | null;
  readonly budget: string | null;
  readonly spending: OfferSpending;
  /** How many codes there ever were in each state; `expired` from the moment their days are over. */
  readonly codes: Readonly<Record<OfferCodeState, number>>;
  /** Of the orders that brought a code back: net amount before the discount, and the discount. */
  readonly ordered: string;
  readonly discount: string;
  /** Of the used codes those whose discount nobody knows, since the till named no amount; they are in no sum. */
  readonly costUnknown: number;
  readonly marginFloor: number | null;
  /** What those orders kept after discount and costs, a share of their net; null where no cost is known. */
  readonly margin: number | null;
}

export const OfferSort = z.enum(['newest', 'spent', 'redeemed', 'open']);
export type OfferSort = z.infer<typeof OfferSort>;

export const OfferFilter = z.object({
  id: z.uuid().optional(),
  programmeId: z.uuid().optional(),
  /** States of the programmes that make them. */
  states: z.array(ProgrammeState).max(6).optional(),
  /** Looked for in the texts and in the programme's name. */
  search: z.string().trim().max(200).optional(),
});
export type OfferFilter = z.infer<typeof OfferFilter>;

export function offerConditions({ id, programmeId, states, search }: OfferFilter): Prisma.Sql {
  const like = search ? `%${escaped(search)}%` : null;
  const all = [
    id ? Prisma.sql`o.id = ${id}::uuid` : null,
    programmeId ? Prisma.sql`o.programme_id = ${programmeId}::uuid` : null,
    states ? Prisma.sql`p.state::text = ANY(${states}::text[])` : null,
    like
      ? Prisma.sql`(p.name ILIKE ${like} OR o.texts->'en'->>'title' ILIKE ${like} OR o.texts->'af'->>'title' ILIKE ${like})`
      : null,
  ].filter((each) => each !== null);
  return all.length === 0 ? Prisma.sql`TRUE` : Prisma.join(all, ' AND ');
}

const orders: Readonly<Record<OfferSort, Prisma.Sql>> = {
  newest: Prisma.sql`p.launched_at DESC NULLS LAST, o.created_at DESC`,
  spent: Prisma.sql`o.spent DESC, o.created_at DESC`,
  redeemed: Prisma.sql`o.redeemed DESC, o.created_at DESC`,
  open: Prisma.sql`${issuedStanding} - o.redeemed DESC, o.created_at DESC`,
};

interface Row extends OfferUse {
  readonly id: string;
  readonly key: string;
  readonly kind: OfferKind;
  readonly value: string | null;
  readonly currency: string;
  readonly texts: unknown;
  readonly validDays: number;
  readonly validUntil: string | null;
  readonly marginFloor: number | null;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly state: ProgrammeState;
  readonly launchedAt: Date | null;
  readonly codes: Partial<Record<OfferCodeState, number>> | null;
  readonly ordered: string | null;
  readonly discount: string | null;
  readonly costUnknown: number | null;
  readonly net: string | null;
  readonly cost: string | null;
}

interface Page {
  readonly sort: OfferSort;
  readonly limit: number;
  readonly offset: number;
}

/** A page of offers; their codes and orders are counted for the page alone. */
export async function offerItems(
  pool: Db['pool'],
  filter: OfferFilter,
  { sort, limit, offset }: Page,
  at: Date,
): Promise<OfferListItem[]> {
  const { rows } = await pool.query<Row>(Prisma.sql`
    WITH page AS (
      SELECT o.*, ${issuedStanding} AS standing_or_used, p.name AS programme_name, p.state, p.launched_at,
             ${offerCurrency} AS money,
             row_number() OVER (ORDER BY ${orders[sort]}, o.id) AS place
      FROM offers o JOIN programmes p ON p.id = o.programme_id
      LEFT JOIN ${lapsedAt(at)} ON lapsed.offer_id = o.id
      WHERE ${offerConditions(filter)}
      ORDER BY place LIMIT ${limit} OFFSET ${offset}
    ), counted AS (
      SELECT offer_id, jsonb_object_agg(state, count) AS codes
      FROM (SELECT c.offer_id, ${codeStateAt(at)} AS state, count(*)::int FROM offer_codes c
            WHERE c.offer_id IN (SELECT id FROM page) GROUP BY 1, 2) each
      GROUP BY offer_id
    ), used AS (
      SELECT c.offer_id, sum(r.amount) AS ordered, sum(r.discount) AS discount,
             count(*) FILTER (WHERE ${costUnknown})::int AS cost_unknown,
             sum(r.amount - COALESCE(r.discount, 0)) FILTER (WHERE known.cost IS NOT NULL) AS net,
             sum(known.cost) FILTER (WHERE r.amount IS NOT NULL) AS cost
      FROM offer_codes c JOIN redemptions r ON r.code_id = c.id JOIN page o ON o.id = c.offer_id
      LEFT JOIN LATERAL (
        SELECT cost FROM orders WHERE key = r.order_key AND account_id = c.account_id LIMIT 1
      ) known ON TRUE
      WHERE c.state = 'redeemed'
      GROUP BY c.offer_id
    )
    SELECT page.id, page.key, page.kind, trim_scale(page.value)::text AS value, page.money AS currency, page.texts,
           page.valid_days AS "validDays", to_char(page.valid_until AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "validUntil",
           page.margin_floor AS "marginFloor", page.stock, page.max_codes AS "maxCodes", page.standing_or_used AS issued, page.redeemed,
           trim_scale(page.budget)::text AS budget, page.reserved_per_code AS "reservedPerCode", page.spent,
           page.programme_id AS "programmeId", page.programme_name AS "programmeName", page.state,
           page.launched_at AS "launchedAt", counted.codes, trim_scale(used.ordered)::text AS ordered,
           trim_scale(used.discount)::text AS discount, used.cost_unknown AS "costUnknown", used.net, used.cost
    FROM page LEFT JOIN counted ON counted.offer_id = page.id LEFT JOIN used ON used.offer_id = page.id
    ORDER BY page.place`);
  return rows.map(readItem);
}

const none: Readonly<Record<OfferCodeState, number>> = {
  issued: 0,
  accepted: 0,
  redeemed: 0,
  released: 0,
  expired: 0,
};

function readItem(row: Row): OfferListItem {
  const { id, key, kind, value, currency, validDays, validUntil, stock, maxCodes, budget, marginFloor } = row;
  return {
    id,
    key,
    kind,
    value,
    currency,
    texts: OfferTexts.parse(row.texts),
    programme: {
      id: row.programmeId,
      name: row.programmeName,
      state: row.state,
      launchedAt: row.launchedAt?.toISOString() ?? null,
    },
    validDays,
    validUntil,
    stock,
    maxCodes,
    budget: budget === null ? null : String(budget),
    spending: spendingOf(row),
    codes: { ...none, ...row.codes },
    ordered: row.ordered ?? '0',
    discount: row.discount ?? '0',
    costUnknown: row.costUnknown ?? 0,
    marginFloor,
    margin: marginOf(row.net, row.cost),
  };
}

function marginOf(net: string | null, cost: string | null): number | null {
  if (net === null || cost === null || !money(net).gt(0)) return null;
  return money(net).minus(money(cost)).div(money(net)).toDecimalPlaces(4).toNumber();
}
