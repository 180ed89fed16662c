import { type Db, inContendedTransaction } from '@sleutel/db';
import {
  judgeRedemption,
  type RedemptionRefusal,
  type RedemptionRequest,
  type RedemptionVerdict,
} from '@sleutel/domain/offer';
import { loadStanding, type StandingRecord } from './code-standing.ts';
import { publishRedemption } from './publish-redemption.ts';
import { type NewRedemption, writeRedemption } from './write-redemption.ts';

type Tx = Pick<Db['pool'], 'query'>;
type Granted = Extract<RedemptionVerdict, { kind: 'granted' }>;

/** What somebody wants to redeem a code with; the request may depend on the code, whose account's costs it asks for. */
export interface Redeeming extends Omit<NewRedemption, 'granted'> {
  /** In its one spelling. */
  readonly text: string;
  /** The moment at which it is done, whenever the order was. */
  readonly now: Date;
  requestFor(standing: StandingRecord): Promise<RedemptionRequest>;
  /** What else is written in the same transaction, such as the audit. */
  alongside?(tx: Tx, standing: StandingRecord): Promise<void>;
}

export type Redeemed =
  | { readonly kind: 'redeemed'; readonly standing: StandingRecord; readonly granted: Granted }
  | { readonly kind: 'refused'; readonly refusal: RedemptionRefusal };

/**
 * Redeems a code: judges it as it stands, then writes on condition that it still stands. Where somebody was faster it
 * is judged again, which mostly says why not. What changes in between can only use up the code or its offer's room,
 * or give room back, so a few rounds are plenty.
 */
export async function redeemCode(pool: Db['pool'], redeeming: Redeeming, rounds = 5): Promise<Redeemed> {
  const standing = await loadStanding(pool, redeeming.text);
  if (!standing) return { kind: 'refused', refusal: { reason: 'code-unknown' } };
  const request = await redeeming.requestFor(standing);
  const verdict = judgeRedemption(standing.code, standing.offer, request);
  if (verdict.kind === 'refused') return verdict;
  const won = await inContendedTransaction(pool, async (tx) => {
    const written = await writeRedemption(tx, standing, { ...redeeming, granted: verdict });
    if (!written) return false;
    await publishRedemption(tx, standing, {
      ...redeeming,
      currency: request.currency ?? standing.offer.currency,
    });
    await redeeming.alongside?.(tx, standing);
    return true;
  });
  if (won) return { kind: 'redeemed', standing, granted: verdict };
  if (rounds <= 1) return { kind: 'refused', refusal: { reason: 'none-left' } };
  return redeemCode(pool, redeeming, rounds - 1);
}
