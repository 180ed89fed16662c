import type { OfferKind } from '@sleutel/domain/offer';
import { useTranslations } from 'use-intl';
import { useFigures } from './figures.ts';

interface Worth {
  readonly kind: OfferKind;
  /** Percent or amount, by kind; decimal text. */
  readonly value: string | null;
}

/** What an offer gives, in a few words; amounts in the currency named. */
export function useOfferWorth(): (offer: Worth, currency: string) => string {
  const t = useTranslations('programme.offers.worth');
  const { money, percent } = useFigures();
  return ({ kind, value }, currency) =>
    t(kind, { value: kind === 'percent' ? percentOff(value, percent) : amountOff(value, currency, money) });
}

/** Whole percentages without decimals. */
function percentOff(value: string | null, write: (share: number, digits: number) => string): string {
  const percent = Number(value);
  return write(percent / 100, Number.isInteger(percent) ? 0 : 2);
}

/** Whole amounts without decimals; others are never rounded to one. */
function amountOff(
  value: string | null,
  currency: string,
  write: (amount: string | number, currency: string, digits: number) => string,
): string {
  return write(value ?? 0, currency, Number.isInteger(Number(value)) ? 0 : 2);
}
