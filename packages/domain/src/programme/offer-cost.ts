import { type Money, money, ZERO } from '../money/index.ts';
import { type OfferTerms, roomOf } from '../offer/index.ts';
import { accountsOffered, type Sequence } from '../sequence/index.ts';
import type { ProgrammeDesign } from './design.ts';

export type Amount = InstanceType<typeof Money>;

/** How many people of an account are made an offer. */
export interface OfferedAccount {
  readonly people: number;
}

/** The offers that some step makes. */
export function offersMade({ sequence, offers }: ProgrammeDesign): OfferTerms[] {
  const made = new Set(sequence.steps.flatMap((step) => (step.type === 'offer' ? step.offer : [])));
  return offers.filter(({ key }) => made.has(key));
}

/**
 * How many codes the accounts ask for at most, each within the offer's limit for one account. Where chance leads only
 * some of them to the offer, it may be those with the most people.
 */
export function codesAskedFor(
  sequence: Sequence,
  offer: OfferTerms,
  accounts: readonly OfferedAccount[],
): number {
  const asked = accounts.map(({ people }) => Math.min(people, offer.maxPerAccount ?? people));
  const offered = accountsOffered(sequence, offer.key, accounts.length);
  return asked
    .sort((one, other) => other - one)
    .slice(0, offered)
    .reduce((sum, codes) => sum + codes, 0);
}

/** What so many codes are reckoned at. */
export function reckonedAt({ reservedPerCode }: OfferTerms, codes: number): Amount {
  return money(reservedPerCode).times(codes);
}

/** What an offer comes to. Amounts are decimal text in its currency. */
export interface OfferOutlay {
  readonly key: string;
  /** How many codes the accounts get at most; less than they ask for where its limits leave no more. */
  readonly codes: number;
  /** What these codes are reckoned at. */
  readonly reckoned: string;
  /** What it can never cost more than; null where neither a budget nor the number of codes bounds it. */
  readonly most: string | null;
}

/**
 * What the offers of a programme come to, made to everybody of these accounts whom their steps lead there, as far as
 * their limits let them. Where others enter later, the most is what the limits leave for all.
 */
export function offerOutlays(design: ProgrammeDesign, accounts: readonly OfferedAccount[]): OfferOutlay[] {
  return offersMade(design).map((offer) => {
    const room = roomOf({ ...offer, issued: 0, redeemed: 0, spent: ZERO });
    const codes = Math.min(codesAskedFor(design.sequence, offer, accounts), room);
    return {
      key: offer.key,
      codes,
      reckoned: reckonedAt(offer, codes).toFixed(),
      most: mostOf(offer, design.audience.entry ? room : codes)?.toFixed() ?? null,
    };
  });
}

/** A used code takes its discount of the budget, and one that would go beyond it is refused. */
function mostOf(offer: OfferTerms, codes: number): Amount | null {
  const budget = offer.budget === null ? null : money(offer.budget);
  if (codes === 0) return ZERO;
  if (offer.kind === 'percent' || !Number.isFinite(codes)) return budget;
  const each = offer.kind === 'amount' ? money(offer.value ?? ZERO) : money(offer.reservedPerCode);
  const all = each.times(codes);
  return budget?.lt(all) ? budget : all;
}
