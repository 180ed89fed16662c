import { type Connection, type Db, Prisma } from '@sleutel/db';
import { roomOf } from '@sleutel/domain/offer';
import { groupBy, type Named, writeLinked } from '../core/index.ts';
import { countPerAccount } from './offer-room.ts';

type Writer = Pick<Db['pool'], 'query'>;

/** A code that is about to be written. */
export interface NewCode {
  readonly id: string;
  readonly offerId: string;
  readonly code: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly enrolmentId: string;
  readonly issuedAt: Date;
  readonly validUntil: Date;
}

interface OfferRow {
  readonly id: string;
  readonly issued: number;
  readonly redeemed: number;
  readonly stock: number | null;
  readonly maxCodes: number | null;
  readonly maxPerAccount: number | null;
  readonly budget: string | null;
  readonly reservedPerCode: string;
  readonly spent: string;
}

/**
 * Takes the codes out of their offers' budget, stock and limits, in the transaction that writes them. The offers' rows
 * stay locked until it ends, so of two that want the last code one gets it. Returns the codes there is no room for.
 */
export async function reserveCodes(tx: Writer, codes: readonly NewCode[]): Promise<ReadonlySet<NewCode>> {
  const denied = new Set<NewCode>();
  if (codes.length === 0) return denied;
  const byOffer = groupBy(codes, (each) => each.offerId);
  const offers = await lockOffers(tx, [...byOffer.keys()]);
  const perAccount = new Map(
    await countPerAccount(
      tx,
      [...byOffer.keys()],
      codes.map((each) => each.accountId),
    ),
  );
  for (const offer of offers) {
    let room = roomOf(offer);
    for (const code of byOffer.get(offer.id) ?? []) {
      const key = `${offer.id} ${code.accountId}`;
      const mine = perAccount.get(key) ?? 0;
      if (room <= 0 || mine >= (offer.maxPerAccount ?? Number.POSITIVE_INFINITY)) denied.add(code);
      else {
        room -= 1;
        perAccount.set(key, mine + 1);
      }
    }
  }
  await countIssued(
    tx,
    codes.filter((code) => !denied.has(code)),
  );
  return denied;
}

async function lockOffers(tx: Writer, ids: readonly string[]): Promise<OfferRow[]> {
  const { rows } = await tx.query<OfferRow>(Prisma.sql`
    SELECT id, issued, redeemed, spent, stock, max_codes AS "maxCodes", max_per_account AS "maxPerAccount", budget,
           reserved_per_code AS "reservedPerCode"
    FROM offers WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
  return rows;
}

async function countIssued(tx: Writer, codes: readonly NewCode[]): Promise<void> {
  await tx.query(Prisma.sql`
    UPDATE offers o SET issued = o.issued + n.count
    FROM (SELECT id, count(*)::int FROM unnest(${codes.map((each) => each.offerId)}::uuid[]) AS c(id) GROUP BY id) n
    WHERE o.id = n.id`);
}

/** Writes the codes that were reserved. */
export async function insertCodes(tx: Connection, codes: readonly NewCode[]): Promise<void> {
  if (codes.length === 0) return;
  const column = <K extends keyof NewCode>(name: K) => codes.map((each) => each[name]);
  const named = (
    table: Named['table'],
    name: 'offerId' | 'accountId' | 'contactId' | 'enrolmentId',
  ): Named => ({
    table,
    ids: Prisma.sql`SELECT unnest(${column(name)}::uuid[])`,
  });
  const links = [
    named('offers', 'offerId'),
    named('accounts', 'accountId'),
    named('contacts', 'contactId'),
    named('enrolments', 'enrolmentId'),
  ];
  await writeLinked(tx, links, () =>
    tx.query(Prisma.sql`
      INSERT INTO offer_codes (id, offer_id, code, account_id, contact_id, enrolment_id, issued_at, valid_until)
      SELECT * FROM unnest(${column('id')}::uuid[], ${column('offerId')}::uuid[], ${column('code')}::text[],
                           ${column('accountId')}::uuid[], ${column('contactId')}::uuid[],
                           ${column('enrolmentId')}::uuid[], ${column('issuedAt')}::timestamptz[],
                           ${column('validUntil')}::timestamptz[])`),
  );
}
