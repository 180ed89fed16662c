import type { Decimal } from 'decimal.js';
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
/** Months more even than this differ by less than floating point can tell. */
const TOO_EVEN = 1e-4;

/**
 * Classes an account by how even its months are. With n months, sum S and sum of squares Q,
 * cv² = (nQ − S²) / S²; a cv at a limit is compared exactly. Too few months: `new`. A mean of zero or less: Z.
 */
export function evennessOf(months: number, sums: MonthSums | null, limits: XyzLimits): Evenness {
  if (months < limits.minMonths) return { cv: null, xyz: 'new' };
  if (sums === null || !(Number(sums.sum) > 0)) return { cv: null, xyz: 'Z' };
  const cv = roughCv(months, sums) ?? exactCv(months, sums);
  if (isWithin(cv, limits.x, months, sums)) return { cv, xyz: 'X' };
  return { cv, xyz: isWithin(cv, limits.y, months, sums) ? 'Y' : 'Z' };
}

function isWithin(cv: number, limit: number, months: number, sums: MonthSums): boolean {
  return Math.abs(cv - limit) > NEAR ? cv < limit : isWithinExactly(months, sums, limit);
}

/** In floating point, right to `NEAR`; undefined where the difference drowns in rounding. */
function roughCv(months: number, sums: MonthSums): number | undefined {
  const sum = Number(sums.sum);
  const cv = Math.sqrt(months * Number(sums.sumOfSquares) - sum * sum) / sum;
  return cv > TOO_EVEN ? cv : undefined;
}

function spreadOf(months: number, sums: MonthSums): Decimal {
  const sum = money(sums.sum);
  return money(sums.sumOfSquares).times(months).minus(sum.times(sum));
}

function exactCv(months: number, sums: MonthSums): number {
  return Math.sqrt(Math.max(0, spreadOf(months, sums).toNumber())) / Number(sums.sum);
}

function isWithinExactly(months: number, sums: MonthSums, limit: number): boolean {
  return spreadOf(months, sums).lte(money(sums.sum).times(limit).pow(2));
}
