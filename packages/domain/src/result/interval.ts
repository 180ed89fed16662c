/** Where a value lies with 95 % confidence. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the standard normal distribution. */
export const Z95 = 1.959963984540054;
