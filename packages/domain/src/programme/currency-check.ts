import { KnownCurrency } from '../company/index.ts';
import type { ProgrammeDesign } from './design.ts';
import { offersMade } from './offer-cost.ts';
import { type ProgrammeProblem, problem } from './problem.ts';

/** An account that would be written to. */
export interface PayingAccount {
  /** In which it orders; null where nobody said. */
  readonly currency: string | null;
}

/**
 * Offers that take something off and would be made to accounts that order in another currency: what such an account
 * orders cannot redeem its code. An offer counts in its own currency, else in the programme's, else in the company's.
 */
export function checkCurrency(
  design: ProgrammeDesign,
  accounts: readonly PayingAccount[],
  companyCurrency: string,
): ProgrammeProblem[] {
  return offersMade(design).flatMap(({ key, kind, currency: own }) => {
    if (kind === 'gift' || kind === 'terms') return [];
    const currency = own ?? design.currency ?? companyCurrency;
    const foreign = accounts.filter((account) => account.currency !== null && account.currency !== currency);
    return foreign.length === 0
      ? []
      : [problem('offerOtherCurrency', { offer: key }, { accounts: foreign.length, currency }, 'hint')];
  });
}

type Paid = Pick<ProgrammeDesign, 'currency' | 'offers'>;

/** Each currency that a design names, with its place. */
function namedCurrencies({ currency, offers }: Paid) {
  const own = { path: ['currency'] as readonly PropertyKey[], code: currency };
  return [
    own,
    ...offers.map((offer, index) => ({ path: ['offers', index, 'currency'], code: offer.currency })),
  ];
}

/** Where a design names what is no currency in use. What was there before is not asked again. */
export function unknownCurrencies(
  design: Paid,
  before: Paid,
): readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] {
  const kept = new Set(namedCurrencies(before).map(({ code }) => code));
  return namedCurrencies(design).flatMap(({ path, code }) => {
    if (code === null || kept.has(code)) return [];
    const [issue] = KnownCurrency.safeParse(code).error?.issues ?? [];
    return issue ? [{ path, message: issue.message }] : [];
  });
}
