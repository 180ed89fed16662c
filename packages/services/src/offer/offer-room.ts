import { type Db, Prisma, uuidArray } from '@sleutel/db';
import { roomOf } from '@sleutel/domain/offer';
import { groupBy } from '../core/index.ts';
import type { ProgrammeRecord } from '../programme/record.ts';

type Reader = Pick<Db['pool'], 'query'>;
type OfferRow = ProgrammeRecord['offers'][number];

/** A code that was made for an enrolment and still stands. */
export interface StandingCode {
  readonly id: string;
  readonly offerId: string;
  readonly enrolmentId: string;
  readonly code: string;
  readonly issuedAt: Date;
  readonly validUntil: Date;
}

interface KnownCode extends StandingCode {
  readonly standing: boolean;
}

/** What was given out of offers. */
export interface OffersGiven {
  readonly codes: readonly KnownCode[];
  /** Codes that stand, by `offer account`. */
  readonly perAccount: ReadonlyMap<string, number>;
}

/** What is left of the offers while a batch is decided: what one takes is gone for the next. */
export class OfferRoom {
  readonly #codes: ReadonlyMap<string, readonly StandingCode[]>;
  readonly #over: ReadonlySet<string>;
  readonly #perAccount: Map<string, number>;
  readonly #taken = new Map<string, number>();
  readonly #rooms = new Map<string, number>();

  constructor({ codes, perAccount }: OffersGiven) {
    const standing = codes.filter((code) => code.standing);
    this.#codes = groupBy(standing, (code) => code.enrolmentId);
    this.#over = new Set(codes.filter((code) => !code.standing).map(({ enrolmentId }) => enrolmentId));
    this.#perAccount = new Map(perAccount);
  }

  /** Whether this enrolment could not be given a code of the offer now. */
  isExhausted(offer: OfferRow, accountId: string, enrolmentId: string): boolean {
    if (this.codeOf(enrolmentId, offer.id)) return false;
    const left = this.#roomOf(offer) - (this.#taken.get(offer.id) ?? 0);
    const mine = this.#perAccount.get(`${offer.id} ${accountId}`) ?? 0;
    return left <= 0 || mine >= (offer.maxPerAccount ?? Number.POSITIVE_INFINITY);
  }

  /** What was left of the offer when the batch was loaded. */
  #roomOf(offer: OfferRow): number {
    const known = this.#rooms.get(offer.id);
    if (known !== undefined) return known;
    const room = roomOf({
      ...offer,
      budget: offer.budget?.toFixed() ?? null,
      reservedPerCode: offer.reservedPerCode.toFixed(),
      spent: offer.spent.toFixed(),
    });
    this.#rooms.set(offer.id, room);
    return room;
  }

  take(offer: OfferRow, accountId: string): void {
    const key = `${offer.id} ${accountId}`;
    this.#taken.set(offer.id, (this.#taken.get(offer.id) ?? 0) + 1);
    this.#perAccount.set(key, (this.#perAccount.get(key) ?? 0) + 1);
  }

  /** Whether this enrolment had a code, and has none any more: it ran out, was used or was called back. */
  isOver(enrolmentId: string): boolean {
    return this.#over.has(enrolmentId) && this.codeOf(enrolmentId) === undefined;
  }

  /** The newest code of an enrolment, of one offer or of any. */
  codeOf(enrolmentId: string, offerId?: string): StandingCode | undefined {
    const codes = this.#codes.get(enrolmentId) ?? [];
    return codes.findLast((each) => offerId === undefined || each.offerId === offerId);
  }
}

/** Loads what was given out of the offers to these enrolments and accounts. */
export async function loadOffersGiven(
  db: Reader,
  offerIds: readonly string[],
  subjects: readonly { readonly id: string; readonly accountId: string }[],
  now: Date,
): Promise<OffersGiven> {
  const { rows } = await db.query<KnownCode>(Prisma.sql`
    SELECT c.id, offer_id AS "offerId", enrolment_id AS "enrolmentId", code, issued_at AS "issuedAt",
           valid_until AS "validUntil", state IN ('issued', 'accepted') AND valid_until > ${now} AS standing
    FROM unnest(${uuidArray(subjects.map((each) => each.id))}::uuid[]) AS e(id)
    CROSS JOIN LATERAL (
      SELECT * FROM offer_codes c WHERE c.enrolment_id = e.id AND c.state <> 'released' OFFSET 0) c
    ORDER BY issued_at, c.id`);
  const perAccount = await countPerAccount(
    db,
    offerIds,
    subjects.map((each) => each.accountId),
  );
  return { codes: rows, perAccount };
}

/** Codes that stand for an offer and an account, by `offer account`. */
export async function countPerAccount(
  db: Reader,
  offerIds: readonly string[],
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (offerIds.length === 0) return new Map();
  const { rows } = await db.query<{ key: string; count: number }>(Prisma.sql`
    SELECT offer_id || ' ' || account_id AS key, count(*)::int FROM offer_codes
    WHERE offer_id = ANY(${uuidArray(offerIds)}::uuid[])
      AND account_id = ANY(${uuidArray(accountIds)}::uuid[]) AND state <> 'released'
    GROUP BY 1`);
  return new Map(rows.map(({ key, count }) => [key, count]));
}
