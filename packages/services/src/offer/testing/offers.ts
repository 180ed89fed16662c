import { randomBytes } from 'node:crypto';
import { type Db, newId, type Prisma } from '@sleutel/db';
import { CODE_BYTES, makeCode } from '@sleutel/domain/offer';

type OfferChanges = Partial<Omit<Prisma.OfferUncheckedCreateInput, 'id' | 'codes'>>;

export const ISSUED = new Date('2026-03-01T08:00:00Z');
/** When the codes of a seeded offer end. */
export const UNTIL = new Date('2026-04-01T00:00:00Z');

export interface SeededOffer {
  readonly id: string;
  /** Each made for the same person of the same account. */
  readonly codes: readonly string[];
}

/** An offer with codes that stand, counted as if they had been minted, whatever its limits say. */
export async function seedOffer(
  { prisma }: Db,
  { accountId, contactId }: { readonly accountId: string; readonly contactId: string },
  count: number,
  changes: OfferChanges = {},
): Promise<SeededOffer> {
  const id = newId(ISSUED);
  const texts = { en: { title: 'A welcome back', terms: 'On your next order.' } };
  await prisma.offer.create({
    data: { id, key: id, kind: 'percent', value: 10, texts, issued: count, ...changes },
  });
  const codes = Array.from({ length: count }, () => makeCode(randomBytes(CODE_BYTES)));
  await prisma.offerCode.createMany({
    data: codes.map((code) => ({
      id: newId(ISSUED),
      offerId: id,
      code,
      accountId,
      contactId,
      issuedAt: ISSUED,
      validUntil: UNTIL,
    })),
  });
  return { id, codes };
}

/** One account with one person. */
export async function seedPerson(
  { prisma }: Db,
  name: string,
  changes: Partial<Prisma.AccountUncheckedCreateInput> = {},
) {
  const [accountId, contactId] = [newId(ISSUED), newId(ISSUED)];
  await prisma.account.create({ data: { id: accountId, externalId: name, name: `${name} Ltd`, ...changes } });
  await prisma.contact.create({
    data: { id: contactId, email: `${name.toLowerCase()}@buyer.example`, firstName: 'Anna', language: 'en' },
  });
  await prisma.accountContact.create({ data: { accountId, contactId } });
  return { accountId, contactId };
}
