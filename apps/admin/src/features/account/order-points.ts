import type { RouterOutputs } from '../../lib/trpc.ts';

type Orders = RouterOutputs['account']['orders'];
export type AccountEvent = Orders['events'][number];

/** What is known of an account in one month, past or to come. */
export interface OrderPoint {
  /** `YYYY-MM` */
  readonly month: string;
  /** Null in a month to come. */
  readonly revenue: number | null;
  /** Null in a month that is past; the current month may have both. */
  readonly expected: number | null;
  /** How likely it still bought at the end of the month, 0–1. */
  readonly alive: number | null;
  readonly events: readonly AccountEvent[];
}

/** One point a month, the last `past` months and all that are expected, in order. */
export function orderPoints(
  { months, alive, ahead, events }: Pick<Orders, 'months' | 'alive' | 'ahead' | 'events'>,
  past: number,
): OrderPoint[] {
  const revenue = new Map(months.slice(-past).map((each) => [each.month, Number(each.revenue)]));
  const expected = new Map(ahead.map((each) => [each.month, Number(each.revenue)]));
  const chances = new Map(alive.map((each) => [each.on.slice(0, 7), each.pAlive]));
  return [...new Set([...revenue.keys(), ...expected.keys()])].sort().map((month) => ({
    month,
    revenue: revenue.get(month) ?? null,
    expected: expected.get(month) ?? null,
    alive: chances.get(month) ?? null,
    events: events.filter((event) => event.on.startsWith(month)),
  }));
}
