import { type Db, Prisma } from '@sleutel/db';
import {
  type CodeStanding,
  type OfferCodeState,
  type OfferStanding,
  OfferTexts,
} from '@sleutel/domain/offer';
import { offerCurrency } from './currency.ts';

type Reader = Pick<Db['pool'], 'query'>;

/** A code with its offer, as they are at this moment. */
export interface StandingRecord {
  readonly id: string;
  readonly code: CodeStanding & {
    readonly text: string;
    readonly account: string;
    readonly accountCurrency: string | null;
  };
  readonly offer: OfferStanding & { readonly id: string; readonly key: string; readonly texts: OfferTexts };
}

interface Row extends Omit<OfferStanding, 'spent'> {
  readonly id: string;
  readonly text: string;
  readonly state: OfferCodeState;
  readonly validUntil: Date;
  readonly accountId: string;
  readonly account: string;
  readonly accountCurrency: string | null;
  readonly redeemedAt: Date | null;
  readonly orderKey: string | null;
  readonly offerId: string;
  readonly key: string;
  readonly texts: unknown;
  readonly spent: string;
}

/** The code of this one spelling; null where there is none. */
export async function loadStanding(db: Reader, text: string): Promise<StandingRecord | null> {
  const { rows } = await db.query<Row>(Prisma.sql`
    SELECT c.id, c.code AS text, c.state, c.valid_until AS "validUntil", c.account_id AS "accountId",
           a.external_id AS account, r.redeemed_at AS "redeemedAt", r.order_key AS "orderKey",
           o.id AS "offerId", o.key, o.texts, o.kind, trim_scale(o.value)::text AS value,
           ${offerCurrency} AS currency, a.currency AS "accountCurrency",
           o.margin_floor AS "marginFloor", o.stock, o.max_codes AS "maxCodes", o.budget,
           o.reserved_per_code AS "reservedPerCode", o.issued, o.redeemed, o.spent
    FROM offer_codes c
    JOIN offers o ON o.id = c.offer_id
    LEFT JOIN programmes p ON p.id = o.programme_id
    JOIN accounts a ON a.id = c.account_id
    LEFT JOIN redemptions r ON r.code_id = c.id
    WHERE c.code = ${text}`);
  return rows[0] ? standingOf(rows[0]) : null;
}

function standingOf(row: Row): StandingRecord {
  const {
    id,
    text,
    state,
    validUntil,
    accountId,
    account,
    accountCurrency,
    redeemedAt,
    orderKey,
    offerId,
    key,
    texts,
    ...offer
  } = row;
  const redemption = redeemedAt && { at: redeemedAt, order: orderKey && numberOf(orderKey) };
  return {
    id,
    code: { text, state, validUntil, accountId, account, accountCurrency, redemption },
    offer: { ...offer, id: offerId, key, texts: OfferTexts.parse(texts) },
  };
}

/** In what the amount of an order is: as it says, or as orders of that account are. Null where no amount is named. */
export function orderCurrency(
  { code }: StandingRecord,
  { currency, amount }: { readonly currency: string | null; readonly amount: string | null },
): string | null {
  return currency ?? (amount === null ? null : code.accountCurrency);
}

/** The key of an order by its own number, as imports write it. */
export function orderKeyOf(number: string): string {
  return `#${number}`;
}

/** The number of an order by its key. */
export function numberOf(orderKey: string): string {
  return orderKey.startsWith('#') ? orderKey.slice(1) : orderKey;
}
