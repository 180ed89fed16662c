import type { Decimal } from 'decimal.js';
import { money, sumMoney } from '../money/index.ts';
import type { Arm } from '../programme/index.ts';
import { accountsForMeans, accountsForRates } from './accounts-needed.ts';
import { exactP, type Stratum } from './exact-test.ts';
import { type CurvePoint, firstOrderCurve, type Watched } from './first-order-curve.ts';
import type { Interval } from './interval.ts';
import { momentsOf } from './moments.ts';
import { newcombe, type Proportion, shareOf, wilson } from './proportion.ts';
import { shuffleTest } from './shuffle-test.ts';
import { inStrata } from './strata.ts';

/** What an account did while it was watched. Money is decimal text. */
export interface AccountOutcome extends Watched {
  readonly arm: Arm;
  /** Its ABC-XYZ cell when it was put into its arm. */
  readonly stratum: string;
  readonly orders: number;
  readonly revenue: string;
  /** Over the orders whose cost is known; null when none is. */
  readonly profit: string | null;
  /** Completed orders whose cost is not known. */
  readonly ordersWithoutCost: number;
  /** What the programme's offers cost that it used. */
  readonly offerCost: string;
  /** Used codes of which nobody knows what they cost; in the cost they count with what was set aside for them. */
  readonly offersWithoutCost: number;
}

/** By what it is measured: profit after offers, or revenue after them where some order's cost is unknown. */
export type ResultMeasure = 'profit' | 'revenue';

/**
 * What can be said. `more` and `less`: chance alone would seldom (5 %) make such a difference, and the interval leaves
 * zero out. `cannotTell`: it easily would. `noComparison`: nobody is held out, or nobody is in it.
 */
export type Verdict = 'more' | 'less' | 'cannotTell' | 'noComparison';

export interface Comparison {
  /** Treated minus held out; null without a comparison. */
  readonly difference: number | null;
  readonly interval: Interval | null;
  readonly p: number | null;
  readonly verdict: Verdict;
  /** Accounts that are needed beyond those that are in it, to tell; null where it can be told or no number can be named. */
  readonly moreAccounts: number | null;
}

export interface ArmResult {
  readonly accounts: number;
  readonly reordered: number;
  /** 0–1. */
  readonly rate: number;
  readonly rateInterval: Interval;
  readonly orders: number;
  readonly revenue: Decimal;
  /** Null where no cost is known. */
  readonly profit: Decimal | null;
  readonly offerCost: Decimal;
  /** Used codes of which nobody knows what they cost; in the cost they count with what was set aside for them. */
  readonly offersWithoutCost: number;
  /** The measure after offers, an account. */
  readonly valuePerAccount: number | null;
  readonly curve: readonly CurvePoint[];
}

/** What all accounts that were written to brought beyond what as many held-out ones did, after offers. */
export interface Gain {
  /** The estimate; null without a comparison. Earned only where the verdict of values is `more`. */
  readonly amount: number | null;
  readonly interval: Interval | null;
}

export interface ProgrammeResult {
  readonly measure: ResultMeasure;
  readonly treated: ArmResult;
  readonly heldOut: ArmResult;
  readonly reorder: Comparison;
  /** Of the measure after offers, an account. */
  readonly value: Comparison;
  readonly gain: Gain;
  /** Accounts that are not yet watched for as long as they will be. */
  readonly stillWatched: number;
  /** Days until the last of them is. */
  readonly daysLeft: number;
}

/**
 * Whether a programme earned anything: what the accounts did that were written to, against those held out by chance.
 * Every account counts in the arm it was put into, whatever happened to it afterwards (by intention to treat).
 */
export function programmeResult(outcomes: readonly AccountOutcome[], watchDays: number): ProgrammeResult {
  const measure = measureOf(outcomes);
  const { treated, heldOut } = inArms(outcomes);
  const worth = (outcome: AccountOutcome) => valueAfterOffers(outcome, measure);
  const value = compareValues(outcomes, worth);
  const left = outcomes.map(({ days }) => watchDays - days).filter((days) => days > 0);
  return {
    measure,
    treated: armResult(treated, worth),
    heldOut: armResult(heldOut, worth),
    reorder: compareDoing(outcomes.map(asReordered)),
    value,
    gain: gainOf(value, treated.length),
    stillWatched: left.length,
    daysLeft: left.reduce((most, days) => Math.max(most, days), 0),
  };
}

function gainOf({ difference, interval }: Comparison, accounts: number): Gain {
  return {
    amount: difference === null ? null : difference * accounts,
    interval: interval && { low: interval.low * accounts, high: interval.high * accounts },
  };
}

function measureOf(outcomes: readonly AccountOutcome[]): ResultMeasure {
  const some = outcomes.some(({ profit }) => profit !== null);
  return some && outcomes.every(({ ordersWithoutCost }) => ordersWithoutCost === 0) ? 'profit' : 'revenue';
}

function valueAfterOffers({ revenue, profit, offerCost }: AccountOutcome, measure: ResultMeasure): number {
  return money(measure === 'profit' ? (profit ?? '0') : revenue)
    .minus(money(offerCost))
    .toNumber();
}

function armResult(
  outcomes: readonly AccountOutcome[],
  worth: (outcome: AccountOutcome) => number,
): ArmResult {
  const proportion = proportionOf(outcomes.map(asReordered));
  const profits = outcomes.flatMap(({ profit }) => (profit === null ? [] : money(profit)));
  return {
    accounts: proportion.of,
    reordered: proportion.events,
    rate: shareOf(proportion),
    rateInterval: wilson(proportion),
    orders: outcomes.reduce((sum, { orders }) => sum + orders, 0),
    revenue: sumMoney(outcomes.map(({ revenue }) => money(revenue))),
    profit: profits.length === 0 ? null : sumMoney(profits),
    offerCost: sumMoney(outcomes.map(({ offerCost }) => money(offerCost))),
    offersWithoutCost: outcomes.reduce((sum, { offersWithoutCost }) => sum + offersWithoutCost, 0),
    valuePerAccount: momentsOf(outcomes.map(worth)).mean,
    curve: firstOrderCurve(outcomes),
  };
}

function asReordered({ arm, stratum, orderedAfter }: AccountOutcome): Doing {
  return { arm, stratum, did: orderedAfter !== null };
}

function proportionOf(accounts: readonly Doing[]): Proportion {
  return { events: accounts.filter(({ did }) => did).length, of: accounts.length };
}

/** An account in an arm, and whether it did what is asked about. */
export interface Doing extends Pick<AccountOutcome, 'arm' | 'stratum'> {
  readonly did: boolean;
}

/** Whether more accounts of one arm did something than of the other, as it is told of reorder rates. */
export function compareDoing(accounts: readonly Doing[]): Comparison {
  const { treated, heldOut } = ratesOf(accounts);
  if (treated.of === 0 || heldOut.of === 0) return NO_COMPARISON;
  const strata = inStrata(accounts).map(ratesOf);
  return judged(shareOf(treated) - shareOf(heldOut), newcombe(treated, heldOut), exactP(strata), () =>
    beyond(accountsForRates(treated, heldOut), accounts.length),
  );
}

function compareValues(
  outcomes: readonly AccountOutcome[],
  worth: (outcome: AccountOutcome) => number,
): Comparison {
  const arms = inArms(outcomes);
  const treated = momentsOf(arms.treated.map(worth));
  const heldOut = momentsOf(arms.heldOut.map(worth));
  if (treated.mean === null || heldOut.mean === null) return NO_COMPARISON;
  const { p, interval } = shuffleTest(
    outcomes.map((outcome) => ({
      stratum: outcome.stratum,
      treated: outcome.arm === 'treated',
      value: worth(outcome),
    })),
  );
  return judged(treated.mean - heldOut.mean, interval, p, () =>
    beyond(accountsForMeans(treated, heldOut), outcomes.length),
  );
}

function inArms<Account extends Pick<AccountOutcome, 'arm'>>(accounts: readonly Account[]) {
  return {
    treated: accounts.filter(({ arm }) => arm === 'treated'),
    heldOut: accounts.filter(({ arm }) => arm === 'heldOut'),
  };
}

function ratesOf(accounts: readonly Doing[]): Stratum {
  const { treated, heldOut } = inArms(accounts);
  return { treated: proportionOf(treated), heldOut: proportionOf(heldOut) };
}

const NO_COMPARISON: Comparison = {
  difference: null,
  interval: null,
  p: null,
  verdict: 'noComparison',
  moreAccounts: null,
};

const LEVEL = 0.05;

function judged(
  difference: number,
  interval: Interval | null,
  p: number,
  moreAccounts: () => number | null,
): Comparison {
  const told = p < LEVEL && interval !== null && leavesZeroOut(interval);
  const verdict = !told ? 'cannotTell' : difference > 0 ? 'more' : 'less';
  return { difference, interval, p, verdict, moreAccounts: told ? null : moreAccounts() };
}

function leavesZeroOut({ low, high }: Interval): boolean {
  return low > 0 || high < 0;
}

/** Where as many are in it already, chance has just been unkind: at least one more. */
function beyond(needed: number | null, have: number): number | null {
  return needed === null ? null : Math.max(1, needed - have);
}
