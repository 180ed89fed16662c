import { type Millionths, Money } from '../money/index.ts';

export interface RiskFacts {
  /** Sum of the measure over completed orders. */
  readonly completedMeasure: Millionths;
  /** Distinct days with a completed order; 1 or more. */
  readonly orderDays: number;
  readonly pAlive: number;
  /** Days with an order expected in the next 52 weeks, were it alive. */
  readonly expectedIfAlive: number;
}

/** A product of two numbers errs by less than this share of itself. */
const ERROR = 2 ** -50;

/**
 * What may be missed over 52 weeks: (1 − pAlive) × mean order × orders expected were it alive. As in the
 * purchase model the orders of one day are one, so that mean and rate count the same thing.
 * Rounded half-even to 6 decimals; 0 where the mean order is not above zero.
 */
export function valueAtRisk({ completedMeasure, orderDays, pAlive, expectedIfAlive }: RiskFacts): Millionths {
  if (completedMeasure <= 0n) return 0n;
  return timesNumber(completedMeasure, ((1 - pAlive) * expectedIfAlive) / orderDays);
}

/** Rounded to a millionth; in decimals, and slowly, only where binary floating point cannot tell which is nearest. */
function timesNumber(amount: Millionths, factor: number): Millionths {
  const near = Number(amount) * factor;
  const rounded = Math.round(near);
  const room = 0.5 - Math.abs(near - rounded);
  if (room > near * ERROR && Number.isSafeInteger(rounded)) return BigInt(rounded);
  const exact = new Money(amount.toString()).times(String(factor)).toDecimalPlaces(0, Money.rounding);
  return BigInt(exact.toFixed());
}
