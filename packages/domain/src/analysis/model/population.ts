import type { PurchaseStatistic } from './purchases.ts';

/**
 * A population with equal statistics merged. The likelihood is a sum over (x, tx, T) with weights, and its
 * dear parts depend on x, tx or T alone, so each is kept once and referred to by its place.
 */
export interface Population {
  /** Accounts. */
  readonly accounts: number;
  /** Accounts with a repeat order. */
  readonly repeatAccounts: number;
  /** Repeat orders of all accounts. */
  readonly repeats: number;
  /** Sum of ln(gap in weeks) over all gaps. */
  readonly sumLogGaps: number;
  /** The distinct values, in weeks where they are times. */
  readonly xs: Float64Array;
  readonly txs: Float64Array;
  readonly ts: Float64Array;
  /** For each distinct x: how many accounts have it. */
  readonly xWeights: Float64Array;
  /** One entry for each distinct (x, tx, T): the places of its values, and how many accounts share it. */
  readonly xAt: Int32Array;
  readonly txAt: Int32Array;
  readonly tAt: Int32Array;
  readonly weights: Float64Array;
}

/** Numbers distinct values in the order of their first appearance. */
class Places {
  readonly values: number[] = [];
  readonly #places = new Map<number, number>();

  of(value: number): number {
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    this.#places.set(value, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }
}

function assertSound({ x, tx, T, sumLogGaps }: PurchaseStatistic): void {
  const sound =
    Number.isInteger(x) && x >= 0 && tx >= 0 && T >= tx && Number.isFinite(T) && Number.isFinite(sumLogGaps);
  if (!sound || (x === 0) !== (tx === 0)) {
    throw new RangeError(`Not a purchase history: x ${x}, tx ${tx}, T ${T}, sum of log gaps ${sumLogGaps}`);
  }
}

/** Merges equal statistics. Throws a RangeError for one that no history can have. */
export function populationOf(statistics: Iterable<PurchaseStatistic>): Population {
  const xs = new Places();
  const txs = new Places();
  const ts = new Places();
  const rows: number[] = [];
  let repeats = 0;
  let repeatAccounts = 0;
  let sumLogGaps = 0;
  for (const statistic of statistics) {
    assertSound(statistic);
    rows.push(xs.of(statistic.x), txs.of(statistic.tx), ts.of(statistic.T));
    repeats += statistic.x;
    if (statistic.x > 0) repeatAccounts += 1;
    sumLogGaps += statistic.sumLogGaps;
  }
  const size = { tx: txs.values.length, t: ts.values.length };
  const entries = new Map<number, number>();
  const xWeights = new Float64Array(xs.values.length);
  const [xAt, txAt, tAt, weights]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let i = 0; i < rows.length; i += 3) {
    const [x = 0, tx = 0, t = 0] = [rows[i], rows[i + 1], rows[i + 2]];
    xWeights[x] = (xWeights[x] ?? 0) + 1;
    const key = (x * size.tx + tx) * size.t + t;
    const entry = entries.get(key) ?? weights.length;
    if (entry === weights.length) {
      entries.set(key, entry);
      xAt.push(x);
      txAt.push(tx);
      tAt.push(t);
      weights.push(0);
    }
    weights[entry] = (weights[entry] ?? 0) + 1;
  }
  return {
    accounts: rows.length / 3,
    repeatAccounts,
    repeats,
    sumLogGaps,
    xs: Float64Array.from(xs.values),
    txs: Float64Array.from(txs.values),
    ts: Float64Array.from(ts.values),
    xWeights,
    xAt: Int32Array.from(xAt),
    txAt: Int32Array.from(txAt),
    tAt: Int32Array.from(tAt),
    weights: Float64Array.from(weights),
  };
}
