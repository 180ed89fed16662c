import { amountNumber, leastOfShare, type Millionths } from '../money/index.ts';
import type { AbcClass } from './cell.ts';
import type { AbcLimits } from './parameters.ts';

export interface AccountMeasure {
  readonly account: string;
  readonly measure: Millionths;
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
export function baseOf(measures: Iterable<Millionths>): Millionths {
  let base = 0n;
  for (const measure of measures) if (measure > 0n) base += measure;
  return base;
}

/** An item with the number nearest to its measure: exact amounts are compared only where those are the same. */
interface Weighed<Item> {
  readonly item: Item;
  readonly near: number;
}

function byMeasure(left: Weighed<AccountMeasure>, right: Weighed<AccountMeasure>): number {
  if (left.near !== right.near) return right.near - left.near;
  const [one, other] = [left.item.measure, right.item.measure];
  if (one !== other) return one > other ? -1 : 1;
  return left.item.account < right.item.account ? -1 : Number(left.item.account > right.item.account);
}

/** How many of the rising sums lie below a line. */
function countBelow(sums: readonly Millionths[], line: Millionths): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? line) < line) low = middle + 1;
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
  const sorted = items.map((item) => ({ item, near: amountNumber(item.measure) })).sort(byMeasure);
  const before: Millionths[] = [];
  let base = 0n;
  for (const { item } of sorted) {
    if (item.measure <= 0n) break;
    before.push(base);
    base += item.measure;
  }
  const whole = amountNumber(base);
  const within = (share: number) => countBelow(before, leastOfShare(base, share));
  const [a, b, key] = [within(limits.a), within(limits.b), within(keyShare)];
  return sorted.map(({ item, near }, index) => {
    const sum = before[index];
    if (sum === undefined)
      return { item, share: 0, cumulativeShare: whole > 0 ? 1 : 0, abc: 'C', key: false };
    return {
      item,
      share: near / whole,
      cumulativeShare: amountNumber(sum + item.measure) / whole,
      abc: index < a ? 'A' : index < b ? 'B' : 'C',
      key: index < key,
    };
  });
}
