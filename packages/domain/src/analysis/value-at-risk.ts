import type { Decimal } from 'decimal.js';
import { isAboveZero, Money, money, ZERO } from '../money/index.ts';

export interface RiskFacts {
  /** Sum of the measure over completed orders. */
  readonly completedMeasure: Decimal;
  /** Distinct days with a completed order; 1 or more. */
  readonly orderDays: number;
  readonly pAlive: number;
  /** Days with an order expected in the next 52 weeks, were it alive. */
  readonly expectedIfAlive: number;
}

/**
 * What may be missed over 52 weeks: (1 − pAlive) × mean order × orders expected were it alive. As in the
 * purchase model the orders of one day are one, so that mean and rate count the same thing.
 * Rounded half-even to 6 decimals; 0 where the mean order is not above zero.
 */
export function valueAtRisk({ completedMeasure, orderDays, pAlive, expectedIfAlive }: RiskFacts): Decimal {
  if (!isAboveZero(completedMeasure)) return ZERO;
  const meanOrders = ((1 - pAlive) * expectedIfAlive) / orderDays;
  return completedMeasure.times(money(String(meanOrders))).toDecimalPlaces(6, Money.rounding);
}
