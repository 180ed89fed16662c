import type { Decimal } from 'decimal.js';
import { isAboveZero, sumMoney, ZERO } from '../money/index.ts';
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
  readonly abc: AbcClass;
  /** Among the largest that make the key share together. */
  readonly key: boolean;
}

/** The sum of the measures above zero: the whole that shares are taken of. */
export function baseOf(measures: readonly Decimal[]): Decimal {
  return sumMoney(measures.filter(isAboveZero));
}

/** An item with the number nearest to its measure: exact amounts are compared only where those are the same. */
interface Weighed<Item> {
  readonly item: Item;
  readonly near: number;
}

function byMeasure(left: Weighed<AccountMeasure>, right: Weighed<AccountMeasure>): number {
  if (left.near !== right.near) return right.near - left.near;
  const order = right.item.measure.cmp(left.item.measure);
  if (order !== 0) return order;
  return left.item.account < right.item.account ? -1 : Number(left.item.account > right.item.account);
}

/** How many of the rising sums lie below a line. */
function countBelow(sums: readonly Decimal[], line: Decimal): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]?.lt(line) === true) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Ranks accounts by measure, largest first, ties by account id in code-point order, and classes each by the
 * cumulative share before it, so that the account which crosses a line belongs to the better class. `keyShare` is
 * the line of the key accounts.
 */
export function rankAbc<Item extends AccountMeasure>(
  items: readonly Item[],
  limits: AbcLimits,
  keyShare: number,
): AbcRank<Item>[] {
  const sorted = items.map((item) => ({ item, near: item.measure.toNumber() })).sort(byMeasure);
  const counted = sorted.filter(({ near }) => near > 0).length;
  const base = baseOf(items.map(({ measure }) => measure));
  const whole = base.toNumber();
  const reached: Decimal[] = [];
  const before = sorted.slice(0, counted).map(({ item }, index) => {
    const sum = reached[index - 1] ?? ZERO;
    reached.push(sum.plus(item.measure));
    return sum;
  });
  const within = (share: number) => countBelow(before, base.times(share));
  const [a, b, key] = [within(limits.a), within(limits.b), within(keyShare)];
  return sorted.map(({ item, near }, index) => {
    const sum = reached[index];
    if (sum === undefined)
      return { item, share: 0, cumulativeShare: whole > 0 ? 1 : 0, abc: 'C', key: false };
    return {
      item,
      share: near / whole,
      cumulativeShare: sum.toNumber() / whole,
      abc: index < a ? 'A' : index < b ? 'B' : 'C',
      key: index < key,
    };
  });
}
