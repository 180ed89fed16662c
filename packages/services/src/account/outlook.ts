import {
  daysBetween,
  expectedOrders,
  type ModelParameters,
  type Purchases,
  pAlive,
} from '@sleutel/domain/analysis';
import { Money } from '@sleutel/domain/money';

/** What the model expects of one account in a month to come. */
export interface ExpectedMonth {
  /** `YYYY-MM`; the first is the rest of the current month. */
  readonly month: string;
  /** Days with an order. */
  readonly orders: number;
  /** At the account's mean order, decimal text. */
  readonly revenue: string;
}

/** How likely the account still bought at the end of a day. */
export interface AlivePoint {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly pAlive: number;
}

export interface Outlook {
  readonly alive: readonly AlivePoint[];
  readonly ahead: readonly ExpectedMonth[];
}

interface Rhythm {
  /** Distinct days with a completed order, ascending, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  /** Mean revenue of such a day, decimal text. */
  readonly meanOrder: string;
}

const monthsAhead = 12;

/** The past month by month as the model saw it then, and the year to come. Empty without an order. */
export function outlookOf(model: ModelParameters, { days, meanOrder }: Rhythm, asOf: string): Outlook {
  const past = days.filter((day) => day <= asOf);
  const [first] = past;
  if (first === undefined) return { alive: [], ahead: [] };
  const ends = monthEnds(first, asOf).filter((day) => day < asOf);
  const alive = [...ends, asOf].map((on) => ({ on, pAlive: pAlive(model, purchasesAt(past, on)) }));
  return { alive, ahead: expectedMonths(model, purchasesAt(past, asOf), meanOrder, asOf) };
}

function expectedMonths(
  model: ModelParameters,
  purchases: Purchases,
  meanOrder: string,
  asOf: string,
): ExpectedMonth[] {
  let before = 0;
  return monthEnds(asOf, monthEnd(asOf, monthsAhead)).map((end) => {
    const until = expectedOrders(model, purchases, weeksBetween(asOf, end));
    const orders = until - before;
    before = until;
    return { month: end.slice(0, 7), orders, revenue: new Money(meanOrder).times(orders).toFixed(2) };
  });
}

/** What the model knew at the end of a day; some order is not later than it. */
function purchasesAt(days: readonly string[], on: string): Purchases {
  const known = days.filter((day) => day <= on);
  const first = known[0] ?? on;
  const last = known.at(-1) ?? on;
  return { x: known.length - 1, tx: weeksBetween(first, last), T: weeksBetween(first, on) };
}

function weeksBetween(from: string, to: string): number {
  return daysBetween(from, to) / 7;
}

/** The last days of the months from that of `from` to that of `to`. */
function monthEnds(from: string, to: string): string[] {
  const ends = [];
  for (let ahead = 0, end = monthEnd(from, 0); end.slice(0, 7) <= to.slice(0, 7); ahead += 1) {
    ends.push(end);
    end = monthEnd(from, ahead + 1);
  }
  return ends;
}

function monthEnd(day: string, monthsLater: number): string {
  const end = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + monthsLater, 0));
  return end.toISOString().slice(0, 10);
}
