/** What the purchase model needs of one account, in weeks; several orders on one day are one. */
export interface Purchases {
  /** Repeat orders: days with a completed order, less one. */
  readonly x: number;
  /** Weeks from the first to the last of them; 0 when x is 0. */
  readonly tx: number;
  /** Weeks from the first one to the as-of day; tx or more. */
  readonly T: number;
}

/** What fitting needs besides: the gaps enter the likelihood through the sum of their logarithms alone. */
export interface PurchaseStatistic extends Purchases {
  /** Sum of ln(gap in weeks) over the x gaps; 0 when x is 0. */
  readonly sumLogGaps: number;
}
