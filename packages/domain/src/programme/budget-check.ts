import { money, moneyNumber, sumMoney, ZERO } from '../money/index.ts';
import type { OfferTerms } from '../offer/index.ts';
import type { ProgrammeDesign } from './design.ts';
import { type Amount, codesAskedFor, type OfferedAccount, offersMade, reckonedAt } from './offer-cost.ts';
import { type ProgrammeProblem, problem } from './problem.ts';

/** An account that would be written to. */
export interface BudgetedAccount extends OfferedAccount {
  /** What its plan sets aside now, in the programme's currency, as decimal text; null where it says nothing. */
  readonly planBudget: string | null;
}

/** Where the offers, each as often as the audience asks for it, cost more than is set aside for them. */
export function checkBudget(
  design: ProgrammeDesign,
  accounts: readonly BudgetedAccount[],
): ProgrammeProblem[] {
  const offers = offersMade(design);
  const costs = offers.map((offer) => ({ offer, cost: costOf(offer, accounts, design) }));
  const whole = sumMoney(costs.map(({ offer, cost }) => within(cost, offer.budget)));
  const { budget, currency } = design;
  const tight = accounts.filter(({ people, planBudget }) => {
    const cost = sumMoney(
      offers.map((offer) => reckonedAt(offer, codesAskedFor(design.sequence, offer, [{ people }]))),
    );
    return planBudget !== null && cost.gt(money(planBudget));
  });
  const values = (cost: Amount, limit: string) => ({
    cost: moneyNumber(cost),
    budget: moneyNumber(money(limit)),
    currency: currency ?? '',
  });
  return [
    ...costs.flatMap(({ offer, cost }) =>
      offer.budget !== null && cost.gt(money(offer.budget))
        ? problem('offerOverBudget', { offer: offer.key }, values(cost, offer.budget), 'hint')
        : [],
    ),
    ...(budget !== null && whole.gt(money(budget))
      ? [problem('overBudget', {}, values(whole, budget), 'hint')]
      : []),
    ...(tight.length > 0 ? [problem('planOverBudget', {}, { accounts: tight.length }, 'hint')] : []),
  ];
}

/** What all are reckoned at: those held out get none, and nobody beyond the limits. */
function costOf(
  offer: OfferTerms,
  accounts: readonly BudgetedAccount[],
  { sequence, holdOutShare }: ProgrammeDesign,
): Amount {
  const treated = Math.ceil(codesAskedFor(sequence, offer, accounts) * (1 - holdOutShare));
  const limits = [offer.maxCodes, offer.stock].filter((limit) => limit !== null);
  return reckonedAt(offer, Math.min(treated, ...limits));
}

/** The engine makes no offer beyond its own budget. */
function within(cost: Amount, budget: string | null): Amount {
  if (budget === null) return cost;
  const limit = money(budget);
  return cost.gt(limit) ? limit : cost.plus(ZERO);
}
