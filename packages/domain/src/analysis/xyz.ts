import { money } from '../money/index.ts';
import type { XyzClass } from './cell.ts';
import type { MonthSums } from './history.ts';
import type { XyzLimits } from './parameters.ts';

export interface Evenness {
  /** Population standard deviation of the monthly totals by their mean; null where it says nothing. */
  readonly cv: number | null;
  readonly xyz: XyzClass;
}

/** Closer to a limit than this a coefficient of variation in binary floating point does not decide. */
const NEAR = 1e-9;

/**
 * Classes an account by how even its months are. With n months, sum S and sum of squares Q,
 * cv² = (nQ − S²) / S²; a cv at a limit is compared exactly. Too few months: `new`. A mean of zero or less: Z.
 */
export function evennessOf(months: number, sums: MonthSums | null, limits: XyzLimits): Evenness {
  if (months < limits.minMonths) return { cv: null, xyz: 'new' };
  const sum = money(sums?.sum ?? '0');
  if (sums === null || !sum.gt(0)) return { cv: null, xyz: 'Z' };
  const spread = money(sums.sumOfSquares).times(months).minus(sum.times(sum));
  const cv = Math.sqrt(Math.max(0, spread.toNumber())) / sum.toNumber();
  const within = (limit: number) =>
    Math.abs(cv - limit) > NEAR ? cv < limit : spread.lte(sum.times(limit).pow(2));
  return { cv, xyz: within(limits.x) ? 'X' : within(limits.y) ? 'Y' : 'Z' };
}
