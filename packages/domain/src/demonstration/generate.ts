import { makeAccounts } from './companies.ts';
import { makeDoubles, makeStandings } from './contact-maps.ts';
import { demoSolutions, withCoverages } from './coverages.ts';
import { makeDossier } from './dossiers.ts';
import { makeLeads } from './leads.ts';
import { withLosses } from './losses.ts';
import { makeOrders } from './orders.ts';
import { makePeople } from './people.ts';
import { chance } from './random.ts';
import type { Demonstration, DemoOrder } from './types.ts';

export interface DemonstrationOptions {
  /** The last day of the history, `YYYY-MM-DD`. */
  readonly endingOn: string;
  /** Any number; the same gives the same, relative to `endingOn`. Default 1876. */
  readonly seed?: number;
  /** Default 400. */
  readonly accounts?: number;
}

/**
 * A wholesaler that does not exist: companies, people under `.example`, four years of orders drawn from the
 * purchase model (gamma rates, Erlang regularity, beta drop-out, log-normal spend, season, cancellations),
 * and a dossier for every account.
 */
export function generateDemonstration({
  endingOn,
  seed = 1876,
  accounts: count = 400,
}: DemonstrationOptions): Demonstration {
  const accounts = makeAccounts(count, chance(seed + 1));
  const people = chance(seed + 2);
  const own = accounts.flatMap((account, position) => makePeople(account, position, people));
  const contacts = [...own, ...makeDoubles(accounts, own, chance(seed + 5))];
  const orders = makeOrders(accounts, endingOn, chance(seed + 3));
  const lastOn = lastOrderDays(orders);
  const notes = chance(seed + 4);
  const endings = chance(seed + 8);
  const covered = chance(seed + 9);
  const large = largestOf(orders);
  const dossiers = accounts.map((account, position) => {
    const last = lastOn.get(account.externalId) ?? null;
    const dossier = makeDossier(account, position, last, endingOn, notes);
    const withEnds = withLosses(dossier, position, last, endingOn, endings);
    const buys = last !== null && !withEnds.losses.some(({ kind }) => kind === 'loss');
    return withCoverages(withEnds, { buys, large: large.has(account.externalId) }, covered);
  });
  return {
    company: {
      name: 'Hollander & Botha (demonstration)',
      postalAddress: '14 Example Quay, Bristol BS1 0XX, United Kingdom',
      website: 'https://hollander-botha.example',
      timeZone: 'Europe/London',
      country: 'GB',
      currency: 'GBP',
      settings: { solutions: [...demoSolutions] },
    },
    accounts,
    contacts,
    orders,
    standings: makeStandings(contacts, dossiers, endingOn, chance(seed + 6)),
    dossiers,
    leads: makeLeads(accounts, chance(seed + 7)),
  };
}

/** Of how many accounts nearly all is known of where they buy. */
const LARGE = 60;

function largestOf(orders: readonly DemoOrder[]): ReadonlySet<string> {
  const sums = new Map<string, number>();
  for (const { account, amount } of orders) sums.set(account, (sums.get(account) ?? 0) + Number(amount));
  const bySize = [...sums].toSorted(([, one], [, other]) => other - one);
  return new Set(bySize.slice(0, LARGE).map(([account]) => account));
}

function lastOrderDays(orders: readonly DemoOrder[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const order of orders) if (order.status === 'completed') last.set(order.account, order.date);
  return last;
}
