import { type Db, Prisma } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { dayIn, zoneOf } from '@sleutel/domain/enrolment';
import { languageOf } from '@sleutel/domain/message';
import { type OfferCodeState, type OfferKind, OfferTexts } from '@sleutel/domain/offer';
import type { Language } from '@sleutel/domain/template';

type Reader = Pick<Db['pool'], 'query'>;

/** Where an offer stands for the person it was made to. Days are `YYYY-MM-DD` on the recipient's calendar. */
export type OfferStage =
  | { readonly kind: 'open'; readonly code: string }
  | { readonly kind: 'accepted'; readonly code: string; readonly acceptedOn: string }
  | { readonly kind: 'redeemed'; readonly redeemedOn: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'released' };

/** An offer as its recipient sees it. */
export interface RecipientOffer {
  readonly kind: OfferKind;
  /** What the recipient is written to in. */
  readonly language: Language;
  readonly texts: OfferTexts;
  readonly account: string;
  /** The last day. */
  readonly validUntil: string;
  readonly stage: OfferStage;
  /** Who of the company writes to the account. */
  readonly manager: {
    readonly name: string;
    readonly title: string | null;
    readonly email: string;
    readonly phone: string | null;
  } | null;
}

export interface CodeRow {
  readonly id: string;
  readonly code: string;
  readonly state: OfferCodeState;
  readonly issuedAt: Date;
  readonly validUntil: Date;
  readonly acceptedAt: Date | null;
  readonly redeemedAt: Date | null;
  readonly kind: OfferKind;
  readonly texts: unknown;
  readonly programmeId: string | null;
  readonly programme: string | null;
  readonly enrolmentId: string | null;
  readonly accountId: string;
  readonly account: string;
  readonly accountLanguage: string | null;
  readonly accountZone: string | null;
  readonly contactId: string;
  readonly language: string | null;
  readonly zone: string | null;
  readonly ownerId: string | null;
  readonly managerName: string | null;
  readonly managerTitle: string | null;
  readonly managerEmail: string | null;
  readonly managerPhone: string | null;
}

/** A code with all that its page shows; null where there is none, or its person was erased. */
export async function loadCodeRow(db: Reader, codeId: string): Promise<CodeRow | null> {
  const { rows } = await db.query<CodeRow>(Prisma.sql`
    SELECT c.id, c.code, c.state, c.issued_at AS "issuedAt", c.valid_until AS "validUntil",
           c.accepted_at AS "acceptedAt", r.redeemed_at AS "redeemedAt", o.kind, o.texts,
           p.id AS "programmeId", p.name AS programme, c.enrolment_id AS "enrolmentId",
           a.id AS "accountId", a.name AS account, a.language AS "accountLanguage", a.time_zone AS "accountZone",
           k.id AS "contactId", k.language, k.time_zone AS zone,
           u.id AS "ownerId", u.name AS "managerName", u.title AS "managerTitle", u.email AS "managerEmail",
           u.phone AS "managerPhone"
    FROM offer_codes c
    JOIN offers o ON o.id = c.offer_id
    JOIN accounts a ON a.id = c.account_id
    JOIN contacts k ON k.id = c.contact_id
    LEFT JOIN programmes p ON p.id = o.programme_id
    LEFT JOIN redemptions r ON r.code_id = c.id
    LEFT JOIN users u ON u.id = a.owner_id AND u.disabled_at IS NULL
    WHERE c.id = ${codeId}::uuid AND k.erased_at IS NULL`);
  return rows[0] ?? null;
}

export function recipientOffer(row: CodeRow, company: Company, now: Date): RecipientOffer {
  const zone = zoneOf(row.zone, row.accountZone, company.timeZone);
  const { managerName: name, managerTitle: title, managerEmail: email, managerPhone: phone } = row;
  return {
    kind: row.kind,
    language: languageOf(row.language, row.accountLanguage, company.language),
    texts: OfferTexts.parse(row.texts),
    account: row.account,
    validUntil: dayIn(zone, new Date(row.validUntil.getTime() - 1)),
    stage: stageOf(row, zone, now),
    manager: name !== null && email !== null ? { name, title, email, phone } : null,
  };
}

function stageOf(row: CodeRow, zone: string, now: Date): OfferStage {
  const { state, code, acceptedAt, redeemedAt, validUntil } = row;
  if (state === 'redeemed') return { kind: 'redeemed', redeemedOn: dayIn(zone, redeemedAt ?? now) };
  if (state === 'released') return { kind: 'released' };
  if (state === 'expired' || validUntil <= now) return { kind: 'expired' };
  if (state === 'issued') return { kind: 'open', code };
  return { kind: 'accepted', code, acceptedOn: dayIn(zone, acceptedAt ?? now) };
}
