import { type Db, Prisma } from '@sleutel/db';
import { type OfferCodeState, readCode } from '@sleutel/domain/offer';
import { personName } from '../core/index.ts';
import { codeStateAt } from '../offer/code-state.ts';

/** The code of an offer, and to whom it was given. */
export interface FoundCode {
  readonly id: string;
  readonly code: string;
  /** `expired` from the moment its days are over. */
  readonly state: OfferCodeState;
  readonly offerId: string;
  readonly account: string;
  /** Null once they were erased. */
  readonly person: string | null;
}

/** A code that was typed whole, in whatever case and with or without its hyphens. */
export async function findCodes(
  pool: Db['pool'],
  { text, now }: { readonly text: string; readonly now: Date },
): Promise<FoundCode[]> {
  const code = readCode(text);
  if (code === null) return [];
  const { rows } = await pool.query<FoundCode>(Prisma.sql`
    SELECT oc.id, oc.code, oc.offer_id AS "offerId", a.name AS account, ${personName} AS person,
           ${codeStateAt(now, 'oc')} AS state
    FROM offer_codes oc JOIN accounts a ON a.id = oc.account_id JOIN contacts c ON c.id = oc.contact_id
    WHERE oc.code = ${code}`);
  return rows;
}
