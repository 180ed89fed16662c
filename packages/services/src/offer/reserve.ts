import { type Connection, type Db, Prisma, prepared, timeArray, uuidArray } from '@sleutel/db';
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
 * Takes codes that were just written out of their offers' budget, stock and limits, in the transaction that wrote them;
 * false where there is no room for all of them, and then it must not commit. To be done last: from here on the offers'
 * rows are locked, so that of two that want the last code one gets it, and every other batch waits.
 */
export async function takeRoom(tx: Writer, codes: readonly NewCode[]): Promise<boolean> {
  const byOffer = groupBy(codes, (each) => each.offerId);
  const offers: OfferRow[] = [];
  for (const id of [...byOffer.keys()].sort()) {
    const wanted = byOffer.get(id)?.length ?? 0;
    const offer = await countIssued(tx, id, wanted);
    if (!offer || roomOf({ ...offer, issued: offer.issued - wanted }) < wanted) return false;
    offers.push(offer);
  }
  const counts = await countWhereLimited(tx, offers, codes);
  return offers.every(({ id, maxPerAccount }) =>
    (byOffer.get(id) ?? []).every(
      ({ accountId }) =>
        (counts.get(`${id} ${accountId}`) ?? 0) <= (maxPerAccount ?? Number.POSITIVE_INFINITY),
    ),
  );
}

/**
 * The same before they are written, one by one in their order. Returns the codes there is no room for; the others are
 * to be written in this transaction.
 */
export async function reserveCodes(tx: Writer, codes: readonly NewCode[]): Promise<ReadonlySet<NewCode>> {
  const denied = new Set<NewCode>();
  const byOffer = groupBy(codes, (each) => each.offerId);
  const offers = await lockOffers(tx, [...byOffer.keys()]);
  const perAccount = new Map(await countWhereLimited(tx, offers, codes));
  for (const offer of offers) {
    let room = roomOf(offer);
    const wanted = byOffer.get(offer.id) ?? [];
    for (const code of wanted) {
      const key = `${offer.id} ${code.accountId}`;
      const mine = perAccount.get(key) ?? 0;
      if (room <= 0 || mine >= (offer.maxPerAccount ?? Number.POSITIVE_INFINITY)) denied.add(code);
      else {
        room -= 1;
        perAccount.set(key, mine + 1);
      }
    }
    await countIssued(tx, offer.id, wanted.filter((code) => !denied.has(code)).length);
  }
  return denied;
}

const OFFER = Prisma.sql`id, issued, redeemed, spent, stock, max_codes AS "maxCodes",
  max_per_account AS "maxPerAccount", budget, reserved_per_code AS "reservedPerCode"`;

async function lockOffers(tx: Writer, ids: readonly string[]): Promise<OfferRow[]> {
  const { rows } = await tx.query<OfferRow>(Prisma.sql`
    SELECT ${OFFER} FROM offers WHERE id = ANY(${uuidArray(ids)}::uuid[]) ORDER BY id FOR NO KEY UPDATE`);
  return rows;
}

/** The offer as it is afterwards. */
async function countIssued(tx: Writer, id: string, count: number): Promise<OfferRow | undefined> {
  const { rows } = await tx.query<OfferRow>(Prisma.sql`
    UPDATE offers SET issued = issued + ${count}::int WHERE id = ${id}::uuid RETURNING ${OFFER}`);
  return rows[0];
}

/** What accounts were given, of the offers that give an account so many only. */
function countWhereLimited(
  tx: Writer,
  offers: readonly OfferRow[],
  codes: readonly NewCode[],
): Promise<ReadonlyMap<string, number>> {
  return countPerAccount(
    tx,
    offers.filter(({ maxPerAccount }) => maxPerAccount !== null).map(({ id }) => id),
    codes.map(({ accountId }) => accountId),
  );
}

/**
 * Writes codes down, for enrolments that are locked. `peopleLocked`: so are their contacts, and nothing is asked of
 * either.
 */
export async function insertCodes(
  tx: Connection,
  codes: readonly NewCode[],
  { peopleLocked }: { readonly peopleLocked: boolean },
): Promise<void> {
  if (codes.length === 0) return;
  const column = <K extends keyof NewCode>(name: K) => codes.map((each) => each[name]);
  const named = (table: Named['table'], name: 'offerId' | 'accountId' | 'contactId'): Named => ({
    table,
    ids: Prisma.sql`SELECT unnest(${uuidArray([...new Set(column(name))])}::uuid[])`,
  });
  const links = [
    named('offers', 'offerId'),
    named('accounts', 'accountId'),
    ...(peopleLocked ? [] : [named('contacts', 'contactId')]),
  ];
  await writeLinked(tx, links, () =>
    tx.query(
      prepared(Prisma.sql`
        INSERT INTO offer_codes (id, offer_id, code, account_id, contact_id, enrolment_id, issued_at, valid_until)
        SELECT * FROM unnest(${uuidArray(column('id'))}::uuid[], ${uuidArray(column('offerId'))}::uuid[],
                             ${column('code')}::text[],
                             ${uuidArray(column('accountId'))}::uuid[], ${uuidArray(column('contactId'))}::uuid[],
                             ${uuidArray(column('enrolmentId'))}::uuid[], ${timeArray(column('issuedAt'))}::timestamptz[],
                             ${timeArray(column('validUntil'))}::timestamptz[])`),
    ),
  );
}
