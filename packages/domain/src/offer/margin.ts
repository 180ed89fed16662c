import type { Decimal } from 'decimal.js';
import { type MoneyValue, money } from '../money/index.ts';
import { discountOf, type OfferValue } from './discount.ts';
import type { RedemptionRefusal } from './refusal.ts';

/** What is known of an order's net amount and of what it costs the company. */
export interface OrderCost {
  /** Net, before the discount. */
  readonly amount: MoneyValue | null;
  readonly cost: MoneyValue | null;
  /** Cost per unit of amount in what the account bought before; stands in where the order's own cost is unknown. */
  readonly usualCostShare: MoneyValue | null;
}

export interface MarginFloor extends OfferValue {
  /** Smallest margin, 0 to 1, that an order may keep after the discount; null asks for none. */
  readonly marginFloor: number | null;
}

/**
 * Why an order may not have the discount: its margin, (net − cost) / net after the discount, would fall below the
 * floor. Where nobody knows what things cost there is no margin to hold, and nothing is refused for it.
 */
export function marginRefusal(offer: MarginFloor, order: OrderCost): RedemptionRefusal | null {
  const { marginFloor: floor } = offer;
  const kept = floor === null ? null : keptOf(offer, order);
  if (floor === null || kept === null) return null;
  const { net, costs } = kept;
  if (net.minus(costs).gte(net.times(String(floor)))) return null;
  const margin = net.gt(0) ? net.minus(costs).div(net).toDecimalPlaces(4).toNumber() : null;
  return { reason: 'below-margin', floor, margin };
}

/** Net and cost after the discount. Of an unknown amount a share is taken of one, for the margin is the same. */
function keptOf(
  offer: OfferValue,
  { amount, cost, usualCostShare }: OrderCost,
): { readonly net: Decimal; readonly costs: Decimal } | null {
  if (amount === null && offer.kind === 'amount') return null;
  const whole = money(amount ?? '1');
  const discount = discountOf(offer, whole);
  const own = amount === null ? null : cost;
  const costs = own ?? (usualCostShare && whole.times(money(usualCostShare)));
  return costs === null || discount === null ? null : { net: whole.minus(discount), costs: money(costs) };
}
