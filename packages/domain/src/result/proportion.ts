import { type Interval, Z95 } from './interval.ts';

/** How many of how many. */
export interface Proportion {
  readonly events: number;
  readonly of: number;
}

/** The share, 0 where there is nobody. */
export function shareOf({ events, of }: Proportion): number {
  return of === 0 ? 0 : events / of;
}

/** Wilson's score interval of a share (Wilson 1927); 0 to 1 where there is nobody. */
export function wilson(proportion: Proportion): Interval {
  const { of } = proportion;
  if (of === 0) return { low: 0, high: 1 };
  const share = shareOf(proportion);
  const square = Z95 * Z95;
  const centre = (share + square / (2 * of)) / (1 + square / of);
  const half = (Z95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of))) / (1 + square / of);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/**
 * The interval of a difference of two shares by the method of both score intervals (Newcombe 1998, *Statistics in
 * Medicine* 17, method 10): right for small groups and for shares of 0 and 1, where the usual one is not.
 */
export function newcombe(one: Proportion, other: Proportion): Interval {
  const [p, q] = [shareOf(one), shareOf(other)];
  const [around, beside] = [wilson(one), wilson(other)];
  return {
    low: p - q - Math.hypot(p - around.low, beside.high - q),
    high: p - q + Math.hypot(around.high - p, q - beside.low),
  };
}
