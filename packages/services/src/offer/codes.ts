import { type Db, Prisma } from '@sleutel/db';
import { OfferCodeState, type OfferKind, OfferTexts } from '@sleutel/domain/offer';
import { z } from 'zod';
import { defineVerb, escaped } from '../core/index.ts';
import { numberOf } from './code-standing.ts';
import { codeStateAt } from './code-state.ts';
import { offerCurrency } from './currency.ts';

/** An offer as it was made to one person: its code, where it stands and what came of it. Moments are ISO 8601. */
export interface OfferCodeItem {
  readonly id: string;
  readonly code: string;
  /** `expired` from the moment its days are over. */
  readonly state: OfferCodeState;
  readonly issuedAt: string;
  /** The moment after its last. */
  readonly validUntil: string;
  readonly acceptedAt: string | null;
  readonly releasedAt: string | null;
  readonly offer: {
    readonly id: string;
    readonly kind: OfferKind;
    /** Percent or amount, by kind; decimal text. */
    readonly value: string | null;
    /** What it counts in. */
    readonly currency: string;
    readonly texts: OfferTexts;
  };
  readonly account: { readonly id: string; readonly name: string };
  readonly contact: { readonly id: string; readonly name: string };
  readonly programme: { readonly id: string; readonly name: string } | null;
  /** The first e-mail that carried it; null until one is written. */
  readonly message: {
    readonly id: string;
    readonly subject: string;
    readonly sentAt: string | null;
  } | null;
  readonly redemption: {
    readonly redeemedAt: string;
    /** The order's own number. */
    readonly order: string | null;
    readonly amount: string | null;
    readonly discount: string | null;
  } | null;
}

export interface OfferCodeList {
  readonly total: number;
  /** How many of all that fit stand where. */
  readonly states: Readonly<Partial<Record<OfferCodeState, number>>>;
  readonly items: readonly OfferCodeItem[];
}

export const OfferCodeFilter = z.object({
  offerId: z.uuid().optional(),
  accountId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  programmeId: z.uuid().optional(),
  states: z.array(OfferCodeState).max(5).optional(),
  /** Looked for in the code, the account and the person. */
  search: z.string().trim().max(200).optional(),
});
export type OfferCodeFilter = z.output<typeof OfferCodeFilter>;

const Input = OfferCodeFilter.extend({
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).default(0),
});

/** The codes that were made, of an offer, to an account, to a person or in a programme, the newest first. */
export const listOfferCodes = defineVerb({
  name: 'offer.codes',
  input: Input,
  run: async ({ db: { pool }, now }, { limit, offset, ...filter }): Promise<OfferCodeList> => {
    const at = now();
    const where = conditions(filter, at);
    const [items, states] = await Promise.all([
      itemsOf(pool, where, at, { limit, offset }),
      countByState(pool, where, at),
    ]);
    const total = Object.values(states).reduce((sum, count) => sum + count, 0);
    return { total, states, items };
  },
});

function conditions(filter: OfferCodeFilter, at: Date): Prisma.Sql {
  const { offerId, accountId, contactId, programmeId, states, search } = filter;
  const like = search ? `%${escaped(search)}%` : null;
  const all = [
    offerId ? Prisma.sql`c.offer_id = ${offerId}::uuid` : null,
    accountId ? Prisma.sql`c.account_id = ${accountId}::uuid` : null,
    contactId ? Prisma.sql`c.contact_id = ${contactId}::uuid` : null,
    programmeId ? Prisma.sql`o.programme_id = ${programmeId}::uuid` : null,
    states ? Prisma.sql`${codeStateAt(at)} = ANY(${states}::text[])` : null,
    like
      ? Prisma.sql`(c.code ILIKE ${like} OR a.name ILIKE ${like} OR concat_ws(' ', k.first_name, k.last_name) ILIKE ${like})`
      : null,
  ].filter((each) => each !== null);
  return all.length === 0 ? Prisma.sql`TRUE` : Prisma.join(all, ' AND ');
}

interface Row
  extends Omit<
    OfferCodeItem,
    | 'issuedAt'
    | 'validUntil'
    | 'acceptedAt'
    | 'releasedAt'
    | 'offer'
    | 'account'
    | 'contact'
    | 'programme'
    | 'message'
    | 'redemption'
  > {
  readonly issuedAt: Date;
  readonly validUntil: Date;
  readonly acceptedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly offerId: string;
  readonly kind: OfferKind;
  readonly value: string | null;
  readonly currency: string;
  readonly texts: unknown;
  readonly accountId: string;
  readonly account: string;
  readonly contactId: string;
  readonly contact: string;
  readonly programmeId: string | null;
  readonly programme: string | null;
  readonly messageId: string | null;
  readonly subject: string;
  readonly sentAt: Date | null;
  readonly redeemedAt: Date | null;
  readonly orderKey: string | null;
  readonly amount: string | null;
  readonly discount: string | null;
}

/** The codes a filter lets through behind one of them, the newest first: that one stays where it was. */
export function codesBehind(
  pool: Db['pool'],
  filter: OfferCodeFilter,
  at: Date,
  { limit, last }: { readonly limit: number; readonly last: OfferCodeItem | undefined },
): Promise<OfferCodeItem[]> {
  const behind = last
    ? Prisma.sql`(c.issued_at < ${last.issuedAt}::timestamptz
        OR (c.issued_at = ${last.issuedAt}::timestamptz AND c.id > ${last.id}::uuid))`
    : Prisma.sql`TRUE`;
  return itemsOf(pool, Prisma.sql`${conditions(filter, at)} AND ${behind}`, at, { limit, offset: 0 });
}

async function itemsOf(
  pool: Db['pool'],
  where: Prisma.Sql,
  at: Date,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<OfferCodeItem[]> {
  const { rows } = await pool.query<Row>(Prisma.sql`
    SELECT c.id, c.code, ${codeStateAt(at)} AS state, c.issued_at AS "issuedAt", c.valid_until AS "validUntil",
           c.accepted_at AS "acceptedAt", c.released_at AS "releasedAt", o.id AS "offerId", o.kind, trim_scale(o.value)::text AS value,
           ${offerCurrency} AS currency, o.texts, a.id AS "accountId", a.name AS account, k.id AS "contactId",
           COALESCE(nullif(concat_ws(' ', k.first_name, k.last_name), ''), k.email, '') AS contact,
           p.id AS "programmeId", p.name AS programme, m.id AS "messageId", m.subject, m.sent_at AS "sentAt",
           r.redeemed_at AS "redeemedAt", r.order_key AS "orderKey", trim_scale(r.amount)::text AS amount,
           trim_scale(r.discount)::text AS discount
    FROM offer_codes c
    JOIN offers o ON o.id = c.offer_id
    JOIN accounts a ON a.id = c.account_id
    JOIN contacts k ON k.id = c.contact_id
    LEFT JOIN programmes p ON p.id = o.programme_id
    LEFT JOIN redemptions r ON r.code_id = c.id
    LEFT JOIN LATERAL (
      SELECT id, subject, sent_at FROM messages
      WHERE enrolment_id = c.enrolment_id AND created_at >= c.issued_at
      ORDER BY created_at, id LIMIT 1
    ) m ON TRUE
    WHERE ${where}
    ORDER BY c.issued_at DESC, c.id
    LIMIT ${limit} OFFSET ${offset}`);
  return rows.map(readItem);
}

function readItem(row: Row): OfferCodeItem {
  const { id, code, state, kind, value, currency, amount, discount } = row;
  return {
    id,
    code,
    state,
    issuedAt: row.issuedAt.toISOString(),
    validUntil: row.validUntil.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    releasedAt: row.releasedAt?.toISOString() ?? null,
    offer: { id: row.offerId, kind, value, currency, texts: OfferTexts.parse(row.texts) },
    account: { id: row.accountId, name: row.account },
    contact: { id: row.contactId, name: row.contact },
    programme: row.programmeId === null ? null : { id: row.programmeId, name: row.programme ?? '' },
    message: row.messageId === null ? null : messageOf(row.messageId, row),
    redemption: row.redeemedAt && {
      redeemedAt: row.redeemedAt.toISOString(),
      order: row.orderKey && numberOf(row.orderKey),
      amount,
      discount,
    },
  };
}

function messageOf(id: string, { subject, sentAt }: Row) {
  return { id, subject, sentAt: sentAt?.toISOString() ?? null };
}

async function countByState(pool: Db['pool'], where: Prisma.Sql, at: Date): Promise<OfferCodeList['states']> {
  const { rows } = await pool.query<{ state: OfferCodeState; count: number }>(Prisma.sql`
    SELECT ${codeStateAt(at)} AS state, count(*)::int AS count
    FROM offer_codes c JOIN offers o ON o.id = c.offer_id JOIN accounts a ON a.id = c.account_id
    JOIN contacts k ON k.id = c.contact_id
    WHERE ${where} GROUP BY 1`);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
