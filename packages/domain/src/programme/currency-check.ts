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
