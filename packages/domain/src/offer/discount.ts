import type { Decimal } from 'decimal.js';
import { Money, type MoneyValue, money, ZERO } from '../money/index.ts';
import type { OfferKind } from './terms.ts';

/** What an offer takes off, as it was approved. */
export interface OfferValue {
  readonly kind: OfferKind;
  /** Percent (0–100) or amount, by kind; null for a gift or terms. */
  readonly value: MoneyValue | null;
}

/** Decimals that amounts are kept with. */
const PLACES = 6;

/**
 * What the offer takes off an order's net amount: a share of it, or an amount that is never more than the order
 * itself; nothing for a gift or special terms. Exact, half-even at six decimals. Null for a share of an unknown amount.
 */
export function discountOf({ kind, value }: OfferValue, amount: MoneyValue | null): Decimal | null {
  switch (kind) {
    case 'gift':
    case 'terms':
      return ZERO;
    case 'amount':
      return amount === null ? money(value ?? ZERO) : Money.min(money(value ?? ZERO), money(amount));
    case 'percent':
      return amount === null
        ? null
        : rounded(
            money(amount)
              .times(money(value ?? ZERO))
              .div(100),
          );
  }
}

function rounded(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(PLACES, Money.ROUND_HALF_EVEN);
}
