import type { Decimal } from 'decimal.js';
import { type MoneyValue, money } from '../money/index.ts';
import type { RedemptionRefusal } from './refusal.ts';

/** What is known of an order's net amount and of what it costs the company. */
export interface OrderCost {
  /** Net, before the discount. */
  readonly amount: MoneyValue | null;
  readonly cost: MoneyValue | null;
  /** Cost per unit of amount in what the account bought before; stands in where the order's own cost is unknown. */
  readonly usualCostShare: MoneyValue | null;
}

/** Why an order may not have the discount: its margin, (net − cost) / net after the discount, would fall below. */
export function marginRefusal(
  floor: number,
  { amount, cost, usualCostShare }: OrderCost,
  discount: Decimal | null,
): RedemptionRefusal | null {
  if (amount === null || discount === null) return { reason: 'amount-needed' };
  const costs = cost === null ? usualCost(amount, usualCostShare) : money(cost);
  if (costs === null) return { reason: 'cost-unknown', floor };
  const net = money(amount).minus(discount);
  if (net.minus(costs).gte(net.times(String(floor))) && net.gt(0)) return null;
  const margin = net.gt(0) ? net.minus(costs).div(net).toDecimalPlaces(4).toNumber() : null;
  return { reason: 'below-margin', floor, margin };
}

function usualCost(amount: MoneyValue, share: MoneyValue | null): Decimal | null {
  return share === null ? null : money(amount).times(money(share));
}
