import type { Decimal } from 'decimal.js';
import { sumMoney, ZERO } from '../money/index.ts';
import type { AbcClass } from './cell.ts';
import type { AbcLimits } from './parameters.ts';

export interface AccountMeasure {
  readonly account: string;
  readonly measure: Decimal;
}

/** An account's place in the ranking. Classes are decided on exact sums; the shares are for reading. */
export interface AbcRank<Item extends AccountMeasure> {
  readonly item: Item;
  /** Of the base, 0–1; 0 outside the base. */
  readonly share: number;
  /** This account included. */
  readonly cumulativeShare: number;
  /** What the larger accounts make together, exactly. */
  readonly before: Decimal;
  readonly abc: AbcClass;
}

/** The sum of the measures above zero: the whole that shares are taken of. */
export function baseOf(measures: readonly Decimal[]): Decimal {
  return sumMoney(measures.filter((measure) => measure.gt(0)));
}

function byMeasure(left: AccountMeasure, right: AccountMeasure): number {
  const order = right.measure.cmp(left.measure);
  if (order !== 0) return order;
  return left.account < right.account ? -1 : Number(left.account > right.account);
}

/**
 * Ranks accounts by measure, largest first, ties by account id in code-point order, and classes each by the
 * cumulative share before it, so that the account which crosses a line belongs to the better class.
 */
export function rankAbc<Item extends AccountMeasure>(
  items: readonly Item[],
  limits: AbcLimits,
): AbcRank<Item>[] {
  const base = baseOf(items.map(({ measure }) => measure));
  const whole = base.toNumber();
  const lines = { a: base.times(limits.a), b: base.times(limits.b) };
  let before = ZERO;
  return [...items].sort(byMeasure).map((item) => {
    if (!item.measure.gt(0)) return { item, share: 0, cumulativeShare: whole > 0 ? 1 : 0, before, abc: 'C' };
    const reached = before.plus(item.measure);
    const rank: AbcRank<Item> = {
      item,
      share: item.measure.toNumber() / whole,
      cumulativeShare: reached.toNumber() / whole,
      before,
      abc: before.lt(lines.a) ? 'A' : before.lt(lines.b) ? 'B' : 'C',
    };
    before = reached;
    return rank;
  });
}
